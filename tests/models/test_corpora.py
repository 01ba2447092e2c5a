"""The corpora are large, varied, half of them harmless, and about nobody real."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.language.pipeline import read
from models.texts.corpora import QUESTIONS, corpus
from models.texts.example import answer
from models.texts.held_out import functional_cases
from models.texts.near_duplicates import near_duplicates

LEAST = {"tone": 3000, "proselytism": 3000, "voice": 1500}
HARMLESS = {"tone": answer("tone", "respectful"), "proselytism": answer("proselytism", "none")}


@pytest.mark.parametrize("question", QUESTIONS)
def test_near_duplicates_are_counted_once(question: str) -> None:
    texts = [example.text for example in corpus(question)]
    assert len(texts) - len(near_duplicates(texts)) >= LEAST[question]


@pytest.mark.parametrize("question", HARMLESS)
def test_half_of_a_corpus_only_looks_alike(question: str) -> None:
    answers = [example.answers[question] for example in corpus(question)]
    assert answers.count(HARMLESS[question]) >= 0.48 * len(answers)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_corpus_names_no_real_politician(question: str) -> None:
    named = [
        example.text
        for example in corpus(question)
        if any(name.kind == "person" for name in read(example.text).doc._.known_names.values())
    ]
    assert named == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_functional_suite_shares_no_sentence_with_a_corpus(question: str) -> None:
    cases = [example.text for example in functional_cases(question)]
    texts = [*(example.text for example in corpus(question)), *cases]
    first_case = len(texts) - len(cases)
    shared = [texts[place] for place, earlier in near_duplicates(texts) if earlier < first_case <= place]
    assert shared == []


@given(st.lists(st.text(max_size=60), max_size=12))
def test_a_text_said_twice_is_found(texts: list[str]) -> None:
    doubled = [*texts, *texts]
    places = {place for place, _ in near_duplicates(doubled)}
    assert places >= set(range(len(texts), len(doubled)))
