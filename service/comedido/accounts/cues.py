"""The cues of a voice as `data/voice.yaml` holds them, ready to be looked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import as_file, files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from comedido.documents import read_document
from comedido.language.phrases import PhraseTree
from comedido.language.word_keys import WordKeys


class Voice(StrEnum):
    """As whom a text speaks."""

    INSTITUTIONAL = "institutional"
    PERSONAL = "personal"
    UNCLEAR = "unclear"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Form(_Entry):
    """Words recognised by their shape: a regular expression over the word in lower case, with exceptions.

    A capital inside a sentence makes a word a name («José»), which has this form only if `also_names`.
    """

    pattern: str
    exceptions: str = ""
    also_names: bool = False


class Cue(_Entry):
    """One sign of a voice. `weight` counts in steps of evidence; `says` completes «El texto …».

    `speaks` tells the cues that show who is speaking («inscríbase aquí», «entregamos») from those that show
    only what about («el ministerio», «la biblioteca»), which people mention too. Cues of the voice `unclear`
    say nothing: their phrases keep the other cues away from these words.
    """

    voice: Voice
    weight: Annotated[float, Field(ge=0, le=6)]
    says: str
    speaks: bool = False
    phrases: str


class Calibration(_Entry):
    """How a sum of weights becomes a probability, and from which one a voice is called."""

    slope: Annotated[float, Field(gt=0)]
    shift: float
    certain_from: Annotated[float, Field(gt=0.5, lt=1)]


class VoiceData(_Entry):
    """The whole file."""

    version: str
    updated: date
    calibration: Calibration
    words: Mapping[str, str]
    forms: Mapping[str, Form]
    cues: Mapping[str, Cue]


@dataclass(frozen=True, slots=True)
class CueBook:
    """Every cue by its name, with all phrases in one tree."""

    calibration: Calibration
    cues: Mapping[str, Cue]
    tree: PhraseTree[str]
    keys: WordKeys


@cache
def cue_book() -> CueBook:
    """The cues that ship. Raises DocumentError or PhraseError for mistakes in the file."""
    with as_file(files("comedido.accounts").joinpath("data", "voice.yaml")) as file:
        return compile_cues(read_document(file, VoiceData))


def compile_cues(data: VoiceData) -> CueBook:
    """The cues of `data`, ready to be looked for. Raises PhraseError."""
    tree = PhraseTree[str]({f"{{{name}}}" for name in (*data.forms, *data.words)})
    for name, cue in data.cues.items():
        for phrase in cue.phrases.replace("\n", ",").split(","):
            if phrase.strip():
                tree.add(phrase.strip(), name)
    keys = WordKeys.asked_by(
        tree,
        lists={name: words.split() for name, words in data.words.items()},
        forms={name: _form(form) for name, form in data.forms.items()},
        name_forms={name: _form(form) for name, form in data.forms.items() if form.also_names},
    )
    return CueBook(data.calibration, data.cues, tree, keys)


def _form(form: Form) -> re.Pattern[str]:
    exceptions = "|".join(map(re.escape, form.exceptions.split()))
    # The exceptions come last: most words do not have the form at all.
    return re.compile(rf"(?=(?:{form.pattern})\Z)(?!(?:{exceptions})\Z).*" if exceptions else form.pattern)
