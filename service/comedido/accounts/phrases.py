"""The phrases in which cues are written, and how they are found in a reading.

| written | read as |
|---|---|
| `vía cerrada` | these words one after the other, whatever their capitals and accents |
| `=mí` | this word with exactly these accents |
| `inaugur*` | any word that begins so (four letters or more before the star) |
| `{familia}` | a word of the list or of the form «familia» |
| `(hoy\\|ayer)`, `[muy]` | one of several words; a word that may be missing |
| `^` | the sentence begins here |

Phrases are separated by commas. They become one tree of words that is walked from every word of the text, so
the time grows with the text alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from comedido.language.folding import fold
from comedido.language.reading import Reading

SENTENCE_START = "^"
SHORTEST_STEM = 4
LONGEST_WORD = 40
"""Letters; a longer run is no word, and looking at its endings would take time for nothing."""

_PARTS = re.compile(r"\([^()]+\)|\[[^\[\]]+\]|\{\w+\}|[^\s()\[\]{}]+")
_MISSING = ""


class PhraseError(ValueError):
    """A phrase that can't be read, with the reason in Spanish."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a phrase can ask about one token: its keys, and whether a sentence begins with it."""

    keys: tuple[str, ...]
    starts_sentence: bool


@dataclass(slots=True)
class PhraseTree:
    """Phrases by their words; `names` are what the phrases that end here stand for."""

    branches: dict[str, "PhraseTree"] = field(default_factory=dict[str, "PhraseTree"])
    names: list[str] = field(default_factory=list[str])

    def add(self, phrase: str, name: str, lists: frozenset[str]) -> None:
        """Adds `phrase` under `name`; `lists` are the word lists it may use. Raises PhraseError."""
        for keys in _readings(phrase, lists):
            place = self
            for key in keys:
                place = place.branches.setdefault(key, PhraseTree())
            if place is self:
                raise PhraseError(f"la frase «{phrase}» no exige ninguna palabra")
            if name not in place.names:
                place.names.append(name)

    def stems(self) -> frozenset[str]:
        """Every `stem*` in the tree."""
        below = (branch.stems() for branch in self.branches.values())
        return frozenset(key for key in self.branches if key.endswith("*")).union(*below)

    def found_in(self, words: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
        """Every phrase found: its name and the tokens it covers (half open)."""
        for start, word in enumerate(words):
            places: list[PhraseTree] = [self]
            if word.starts_sentence and SENTENCE_START in self.branches:
                places.append(self.branches[SENTENCE_START])
            end = start
            while places and end < len(words):
                places = [
                    place.branches[key]
                    for place in places
                    for key in words[end].keys
                    if key in place.branches
                ]
                end += 1
                for place in places:
                    for name in place.names:
                        yield name, start, end


@dataclass(frozen=True, slots=True)
class WordKeys:
    """Gives each token the keys by which phrases ask for it."""

    lists: Mapping[str, tuple[str, ...]]
    """For each folded word, the lists it is in."""
    forms: Mapping[str, re.Pattern[str]]
    name_forms: Mapping[str, re.Pattern[str]]
    """The forms that a capital inside a sentence leaves possible."""
    stems: frozenset[str]

    def words(self, reading: Reading) -> list[Word]:
        """One `Word` for each token of `reading`."""
        words: list[Word] = []
        beginning = True
        for token in reading.doc:
            beginning = beginning or bool(token.is_sent_start) or token.text == "|"
            spells = token.text[0].isalnum()
            forms = self.name_forms if token.is_title and not beginning else self.forms
            keys = self._keys(token.text.lower(), token.norm_, forms)
            words.append(Word(keys, beginning and (spells or token.text[0] == "@")))
            beginning = beginning and not spells
        return words

    def _keys(self, written: str, folded: str, forms: Mapping[str, re.Pattern[str]]) -> tuple[str, ...]:
        keys = [folded, f"={written}", *self.lists.get(folded, ())]
        if len(folded) > LONGEST_WORD:
            return tuple(keys)
        keys += [name for name, form in forms.items() if form.fullmatch(written)]
        keys += [
            stem
            for length in range(SHORTEST_STEM, len(folded) + 1)
            if (stem := f"{folded[:length]}*") in self.stems
        ]
        return tuple(keys)


def _readings(phrase: str, lists: frozenset[str]) -> Iterator[list[str]]:
    parts = _PARTS.findall(phrase)
    if "".join(parts).replace(" ", "") != phrase.replace(" ", ""):
        raise PhraseError(f"en la frase «{phrase}» hay un paréntesis sin cerrar")
    for choice in product(*(_choices(part) for part in parts)):
        keys = [key for key in choice if key != _MISSING]
        for key in keys:
            if key.startswith("{") and key not in lists:
                raise PhraseError(f"la frase «{phrase}» usa la lista {key}, que no existe")
            if key.endswith("*") and len(key) <= SHORTEST_STEM:
                raise PhraseError(f"en la frase «{phrase}», «{key}» es muy corto")
        yield keys


def _choices(part: str) -> list[str]:
    if part.startswith("("):
        return [_key(word) for word in part[1:-1].split("|")]
    if part.startswith("["):
        return [_MISSING, *(_key(word) for word in part[1:-1].split("|"))]
    return [_key(part)]


def _key(word: str) -> str:
    return word.lower() if word.startswith(("=", "{")) else fold(word)
