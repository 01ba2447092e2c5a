"""What makes a text hard to read: words of the office, long sentences, acronyms, capitals, negations."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from comedido.language.acronyms import unexplained_acronyms
from comedido.language.letter_size import longest_run_in_capitals, share_in_capitals
from comedido.language.phrase_book import FoundSign, of
from comedido.language.plain_words import Jargon, jargon_in
from comedido.language.readability import szigriszt_pazos
from comedido.language.reading import Reading
from comedido.language.sentence_length import LongSentence, sentences_of
from comedido.language.syllables import syllables

LONG, VERY_LONG = 25, 41
"""Words of a sentence: the guide of the DNP asks for 20; two long ones or a very long one are told."""
_LONG_ONES = 2
_JARGON_TOGETHER = 2
_ACRONYMS_TOGETHER, _LONG_ACRONYM = 2, 5
_FEW_SHOUTED, _MANY_SHOUTED, _MOST_CAPITALS = 8, 12, 0.5
_FEWEST_WORDS_FOR_A_FORMULA = 100
_NORMAL = 55
_MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Hardship:
    """One thing that makes reading hard: how the policy words it, where it is, and what to say of it."""

    variant: str | None
    spans: Sequence[tuple[int, int]]
    """Code points of the original text, half open."""
    says: str
    fields: Mapping[str, str] = field(default_factory=dict[str, str])


def hardships(
    reading: Reading, signs: Collection[FoundSign], known_acronyms: Collection[str]
) -> Iterator[Hardship]:
    """Those of a text, the ones that are easiest to mend first.

    `signs` are what `plain_language.yaml` finds in it, `known_acronyms` the entity's own.
    """
    sentences = sentences_of(reading.plain, most=LONG)
    shouted = _shouted(reading)
    kinds: Sequence[Callable[[], Hardship | None]] = (
        lambda: _jargon(reading),
        lambda: shouted,
        lambda: _long_sentences(sentences.long),
        lambda: _double_negation(reading, signs),
        lambda: None if shouted else _acronyms(reading, known_acronyms),
        lambda: _unreadable(reading.plain_words, sentences.number),
    )
    yield from (found for kind in kinds if (found := kind()))


def _jargon(reading: Reading) -> Hardship | None:
    found = list(jargon_in(reading))
    alone = [one for one in found if one.meant.alone]
    if not alone and len({one.meant.plain for one in found}) < _JARGON_TOGETHER:
        return None
    first = (alone or found)[0]
    return Hardship(
        "jargon",
        [reading.span(one.start, one.end) for one in found],
        "; ".join(_in_plain_words(reading, one) for one in found[:_MOST_SHOWN]),
        {"termino": reading.words(first.start, first.end), "propuesta": first.meant.plain},
    )


def _in_plain_words(reading: Reading, found: Jargon) -> str:
    return f"«{reading.words(found.start, found.end)}» puede decirse «{found.meant.plain}»"


def _shouted(reading: Reading) -> Hardship | None:
    start, end, words = longest_run_in_capitals(reading.original)
    mostly = words >= _FEW_SHOUTED and share_in_capitals(reading.original) >= _MOST_CAPITALS
    if words < _MANY_SHOUTED and not mostly:
        return None
    return Hardship("capitals", [(start, end)], f"{words} palabras seguidas en mayúsculas")


def _long_sentences(long: Sequence[LongSentence]) -> Hardship | None:
    longest = max(long, key=lambda sentence: sentence.words, default=None)
    if longest is None or (longest.words < VERY_LONG and len(long) < _LONG_ONES):
        return None
    return Hardship(
        "long_sentence",
        [(sentence.start, sentence.end) for sentence in long],
        f"frases de {', '.join(str(sentence.words) for sentence in long[:_MOST_SHOWN])} palabras",
        {"n": str(longest.words)},
    )


def _double_negation(reading: Reading, signs: Collection[FoundSign]) -> Hardship | None:
    found = of(signs, "double_negation")
    if not found:
        return None
    return Hardship(
        "double_negation",
        [reading.span(one.start, one.end) for one in found],
        f"{found[0].says}: «{reading.words(found[0].start, found[0].end)}»",
        {"termino": reading.words(found[0].start, found[0].end)},
    )


def _acronyms(reading: Reading, known: Collection[str]) -> Hardship | None:
    found = list(unexplained_acronyms(reading.original, known))
    if not found or (len(found) < _ACRONYMS_TOGETHER and len(found[0].text) < _LONG_ACRONYM):
        return None
    names = ", ".join(acronym.text for acronym in found[:_MOST_SHOWN])
    spans = [(acronym.start, acronym.end) for acronym in found]
    return Hardship("acronym", spans, f"siglas sin explicar: {names}", {"sigla": found[0].text})


def _unreadable(words: Sequence[str], sentences: int) -> Hardship | None:
    """INFLESZ says little about short texts."""
    if len(words) < _FEWEST_WORDS_FOR_A_FORMULA or not sentences:
        return None
    spoken = sum(syllables(word) * times for word, times in Counter(words).items())
    score = szigriszt_pazos(syllables=spoken, words=len(words), sentences=sentences)
    if score >= _NORMAL:
        return None
    shown = str(max(0, round(score)))
    return Hardship("readability", [], f"INFLESZ {shown}, menos de {_NORMAL}", {"n": shown})
