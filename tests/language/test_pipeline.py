"""A reading: tokens folded, sentences, quotations, mentions, and spans in the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.language.pipeline import read


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Imbécil", "imbecil"),
        ("niño", "niño"),
        ("imbeeeecil", "imbecil"),
        ("1mb3c1l", "imbecil"),
        ("e$tupido", "estupido"),
        ("h*jueputa", "hijueputa"),
        ("hijuepta", "hijueputa"),
        ("gonorea", "gonorrea"),
        ("inbesil", "imbecil"),
        ("idoita", "idiota"),
        ("idioota", "idiota"),
        ("idita", "idiota"),
        ("mlprido", "malparido"),
        ("imbcl", "imbecil"),
        ("sinberwensa", "sinverguenza"),
        ("malparyda", "malparida"),
        ("ustdes", "ustedes"),
        ("estupi2", "estupi2"),
        ("v0t3", "vote"),
        ("q", "que"),
        ("jajajajaja", "jaja"),
        ("H1N1", "h1n1"),
        ("2026", "2026"),
        ("podría", "podria"),
        ("histórica", "historica"),
        ("@usuario_1", "@usuario_1"),
    ],
)
def test_a_word_is_compared_by_its_folded_form(written: str, folded: str) -> None:
    assert read(written).folded == (folded,)


def test_spans_are_the_original_words() -> None:
    reading = read("Señor, usted es un i.m.b.é.c.i.l 😡")
    place = reading.folded.index("imbecil")
    assert reading.words(place, place + 1) == "i.m.b.é.c.i.l"


def test_mentions_are_found_where_they_were_written() -> None:
    reading = read("Gracias @usuario por #AguaParaTodos https://ejemplo.gov.co correo@ejemplo.co")
    assert [mention.text for mention in reading.handles] == ["@usuario"]
    assert [mention.text for mention in reading.hashtags] == ["#AguaParaTodos"]
    assert [mention.text for mention in reading.links] == ["https://ejemplo.gov.co"]
    for mention in (*reading.handles, *reading.hashtags, *reading.links):
        assert reading.original[mention.start : mention.end] == mention.text


def test_sentences_end_at_signs_and_lines_and_keep_their_emoji() -> None:
    texts = [sentence.text.strip() for sentence in read("Hola. 😀 Buen día\nAdiós").sentences]
    assert texts == ["Hola. 😀", "Buen día", "Adiós"]


def test_words_between_quotation_marks_are_quoted() -> None:
    doc = read("Me gritó «negra fea» y se fue").doc
    assert [token.text for token in doc if token._.quoted] == ["negra", "fea"]


@given(st.text(max_size=200))
def test_any_text_can_be_read_and_every_token_leads_back(text: str) -> None:
    reading = read(text)
    for token in reading.doc:
        start, end = reading.span(token.i, token.i + 1)
        assert 0 <= start <= end <= len(text)
