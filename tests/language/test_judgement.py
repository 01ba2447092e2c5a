"""Rules and models make one probability: more of a sign never speaks the other way, and words are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.language.folding import fold
from comedido.language.judgement import Level, Question, judgements
from comedido.language.offensive_term import COARSE
from comedido.language.pipeline import read
from comedido.language.proselytism_judgement import judge_proselytism
from comedido.language.tone_judgement import judge_tone
from comedido.language.word_classes import word_class
from models.texts.held_out import functional_cases

SPEAK_FOR_HARMLESSNESS = {"quoted", "excused"}
WORST = 2


@pytest.mark.parametrize("question", Question)
@given(sizes=st.lists(st.floats(-9, 9), min_size=9, max_size=9), more=st.floats(0.01, 9), data=st.data())
def test_more_of_a_sign_never_speaks_the_other_way(
    question: Question, sizes: list[float], more: float, data: st.DataObject
) -> None:
    judgement = judgements()[question]
    signs = dict(zip(judgement.weights, sizes, strict=False))
    name = data.draw(st.sampled_from(sorted(signs)))
    less, greater = judgement.chance(signs), judgement.chance({**signs, name: signs[name] + more})
    assert greater <= less if name in SPEAK_FOR_HARMLESSNESS else greater >= less


@pytest.mark.parametrize("question", Question)
def test_a_probability_leads_to_a_reminder_before_it_leads_to_a_warning(question: Question) -> None:
    judgement = judgements()[question]
    assert judgement.remind_from <= judgement.warn_from
    assert judgement.level(judgement.warn_from) is Level.WARN
    assert judgement.level(0.0) is Level.CLEAR


def test_every_offence_is_shown_by_words_of_the_text() -> None:
    alone = 0
    for case in functional_cases("tone"):
        reading = read(case.text)
        judged = judge_tone(reading)
        counted = [offence for offence in judged.offences if offence.grade > COARSE]
        assert bool(counted) or judged.level is Level.CLEAR
        for offence in counted:
            assert reading.words(offence.start, offence.end).strip()
        alone += judged.by_models_alone
    assert alone > 20


def test_the_words_that_a_model_shows_say_something() -> None:
    shown = 0
    for case in (*functional_cases("proselytism"), *functional_cases("tone")):
        reading = read(case.text)
        tokens = judge_proselytism(reading, None).tokens
        if not tokens:
            continue
        words = reading.words(*tokens)
        shown += 1
        assert words.strip(" ,.;:!?¡¿") == words, words
        assert any(fold(word) not in word_class("frecuente") for word in words.split()), words
        start, end = reading.span(*tokens)
        for tag in reading.hashtags:
            assert tag.end <= start or end <= tag.start or start <= tag.start < tag.end <= end, words
    assert shown > 10


def test_of_a_hashtag_that_moved_a_model_all_is_shown() -> None:
    reading = read("Así avanza la obra del puente. #UnidosPorNeiva")
    tokens = judge_proselytism(reading, None).tokens
    assert tokens
    assert reading.words(*tokens) == "#UnidosPorNeiva"


def test_the_words_that_a_model_shows_are_what_moved_it() -> None:
    fell = tried = 0
    for case in functional_cases("proselytism"):
        reading = read(case.text)
        judged = judge_proselytism(reading, None)
        if case.answers["proselytism"] == WORST and judged.tokens and judged.chance:
            start, end = reading.span(*judged.tokens)
            without = judge_proselytism(read(case.text[:start] + case.text[end:]), None)
            tried += 1
            fell += (without.chance or 0) < judged.chance
    assert tried > 10
    assert fell >= 0.85 * tried
