"""What is read does not stay: the language keeps no words of drafts."""

from comedido.contract import Draft
from comedido.language.pipeline import read
from comedido.loading import loaded_checker


def test_no_word_of_a_draft_stays_after_its_verdict() -> None:
    checker = loaded_checker()
    vocabulary = read("").doc.vocab
    before = len(vocabulary.strings)
    for number in range(50):
        checker.check(
            Draft(text=f"palabrarara{number} del borrador{number}", parent_text=f"respuesta{number}")
        )
    assert len(vocabulary.strings) == before
    assert "palabrarara7" not in vocabulary.strings
