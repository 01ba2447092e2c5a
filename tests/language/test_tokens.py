"""The tokenizer takes a shortcut for words of letters alone; it must cut texts as spaCy does."""

import re

from hypothesis import given
from hypothesis import strategies as some
from spacy.lang.es import Spanish
from spacy.language import create_tokenizer
from spacy.vocab import Vocab

from comedido.language.pipeline import create_pipeline
from comedido.language.tokens import EMOJI

OURS = create_pipeline()
PLAIN = Spanish(Vocab(), create_tokenizer=create_tokenizer())
INFIXES = re.compile("|".join([*PLAIN.Defaults.infixes, EMOJI]))
PLAIN.tokenizer.infix_finditer = INFIXES.finditer

LETTERS = some.text(some.characters(categories=["L"]), min_size=1, max_size=12)
SIGNS = some.sampled_from(
    ["", " ", ".", "...", ",", "-", "'", "$", "°", "😂", "/", "(", "»", "@", "#", "5", "://"]
)


@given(some.lists(some.tuples(LETTERS, SIGNS), max_size=12))
def test_words_are_cut_as_without_the_shortcut(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + sign for word, sign in parts)
    assert [token.text for token in OURS.make_doc(text)] == [token.text for token in PLAIN.make_doc(text)]


@given(LETTERS)
def test_letters_alone_are_never_cut(word: str) -> None:
    assert PLAIN.tokenizer.prefix_search(word) is None
    assert PLAIN.tokenizer.suffix_search(word) is None
    assert PLAIN.tokenizer.url_match(word) is None
    assert list(INFIXES.finditer(word)) == []
