"""The pipeline component that gives every token the form it is compared by."""

from spacy.language import Language
from spacy.tokens import Doc

from comedido.language.vocabulary import spelling

FOLDED = "comedido_folded"
"""Name of the component in the pipeline."""


@Language.component(FOLDED)
def folded(doc: Doc) -> Doc:
    """Gives every token its folded form as NORM."""
    norm = spelling().norm
    norms = {word: norm(word) for word in {token.text for token in doc}}
    for token in doc:
        token.norm_ = norms[token.text]
    return doc
