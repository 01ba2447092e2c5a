"""The pipeline component that gives every token the form it is compared by."""

from spacy.language import Language
from spacy.tokens import Doc

from comedido.language.tokens import written
from comedido.language.vocabulary import spelling

FOLDED = "comedido_folded"
"""Name of the component in the pipeline."""


_FOLDED_WORDS = "comedido_folded_words"


@Language.component(FOLDED)
def folded(doc: Doc) -> Doc:
    """Finds the folded form of every token, which `folded_words` tells."""
    words = written(doc)
    norm = spelling().norm
    norms = {word: norm(word) for word in set(words)}
    doc.user_data[_FOLDED_WORDS] = tuple([norms[word] for word in words])
    return doc


def folded_words(doc: Doc) -> tuple[str, ...]:
    """Every token folded, with evasion undone."""
    return doc.user_data[_FOLDED_WORDS]
