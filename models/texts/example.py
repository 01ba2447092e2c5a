"""One labelled text, and the questions that its labels answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from comedido.language.encoder import HEADS

AUXILIARY_HEADS: Mapping[str, tuple[str, ...]] = {
    "offendes": ("NO", "NOE", "OFP", "OFG"),
    "hateval": ("0", "1"),
    "chile": ("0", "1"),
    "homomex": ("NR", "NP", "P"),
    "campaign": ("office", "campaign"),
}
"""Questions of single data sets, asked only in training: other definitions teach without ruling."""


class Licence(StrEnum):
    """Whether everybody may use a source; `unclear` covers unstated and non-commercial licences."""

    CLEAR = "clear"
    UNCLEAR = "unclear"


class Split(StrEnum):
    """What a text may be used for. `test` is looked at when the work is done, never to choose anything."""

    TRAIN = "train"
    DEVELOPMENT = "development"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Example:
    """A text as it was written, with the answers known: by head, the position of the answer."""

    text: str
    answers: Mapping[str, int]
    source: str
    licence: Licence
    split: Split
    own: bool = False
    """Labelled or written for this project: what the second stage of training learns from."""
    dialect: str = ""
    function: str = ""


def answer(head: str, name: str) -> int:
    """The position of an answer. Raises ValueError for one that the head does not know."""
    return (HEADS.get(head) or AUXILIARY_HEADS[head]).index(name)
