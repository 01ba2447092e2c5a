"""Words that are surely misspelt, and all those that are not."""

import pytest

from comedido.contract import Severity
from comedido.language.data_files import rows as table
from comedido.language.known_misspellings import meant_by
from tests.checks.judging import found, judged, rows


def shown(text: str) -> list[str]:
    return [text[start:end] for finding in judged("spelling", text) for start, end in finding.spans]


def test_finds_what_its_corpus_shows() -> None:
    missed = [row["text"] for row in rows("spelling_positive.csv") if row["word"] not in shown(row["text"])]
    assert len(missed) <= 0.05 * 45, missed


def test_finds_some_of_what_it_never_saw() -> None:
    corpus = rows("spelling_positive_unseen.csv")
    assert sum(row["word"] in shown(row["text"]) for row in corpus) >= 8


@pytest.mark.parametrize("corpus", ["spelling_negative.csv", "spelling_negative_unseen.csv"])
def test_leaves_alone_what_only_looks_alike(corpus: str) -> None:
    assert found("spelling", corpus)[0] == []


def test_shows_how_it_is_spelt() -> None:
    [finding] = judged("spelling", "La oficina está lista; la informacion, también.")
    assert finding.severity is Severity.LOW
    assert finding.message == "La palabra «informacion» parece mal escrita."
    assert finding.advice == "Si es un error, escriba «información»."


def test_who_writes_without_accents_is_only_told_of_other_letters() -> None:
    assert judged("spelling", "Manana hay atencion en la oficina de informacion.") == []
    assert shown("Manana hay atencion y es nesesario llegar temprano.") == ["nesesario"]


@pytest.mark.parametrize("account", ["personal", "desconocida"])
def test_nobody_corrects_persons(account: str) -> None:
    for row in rows("spelling_positive.csv"):
        assert judged("spelling", row["text"], account) == []


@pytest.mark.parametrize(
    "text",
    [
        "Está en #informacion y en @informacion.",
        "Está en www.ejemplo.gov.co/informacion y en informacion@ejemplo.gov.co.",
        "El letrero dice «informacion», así, sin tilde.",
        "RT @otra: Aquí está la informacion.",
    ],
)
def test_only_the_writers_own_words_count(text: str) -> None:
    assert judged("spelling", text) == []


def test_nothing_listed_is_itself_right() -> None:
    for row in table("known_misspellings.csv"):
        assert meant_by(row["wrong"]) == row["right"] != row["wrong"]
        for word in row["right"].split():
            assert meant_by(word) is None, word
