"""The keys by which phrases ask for the words of a reading."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from comedido.language.folding import fold
from comedido.language.phrase_notation import SHORTEST_STEM
from comedido.language.phrases import PhraseTree, Word, is_pause
from comedido.language.reading import Reading

LONGEST_WORD = 40
"""Letters; a longer run is no word, and looking at its endings would take time for nothing."""


@dataclass(frozen=True, slots=True)
class WordKeys:
    """Gives each token its keys: the folded word, `=as written`, its `{lists}` and `{forms}`, and `stem*`."""

    lists: Mapping[str, tuple[str, ...]]
    """For each folded word, the lists it is in."""
    forms: Mapping[str, re.Pattern[str]]
    name_forms: Mapping[str, re.Pattern[str]]
    """The forms that a capital inside a sentence leaves possible."""
    stems: frozenset[str]

    @classmethod
    def asked_by(
        cls,
        tree: PhraseTree[Any],
        lists: Mapping[str, Iterable[str]],
        forms: Mapping[str, re.Pattern[str]] = MappingProxyType({}),
        name_forms: Mapping[str, re.Pattern[str]] = MappingProxyType({}),
    ) -> "WordKeys":
        """The keys that the phrases of `tree` ask for; lists and forms by their name."""
        asked = {name: words for name, words in lists.items() if f"{{{name}}}" in tree.keys}
        return cls(
            lists=_lists_by_word(asked),
            forms={f"{{{name}}}": form for name, form in forms.items()},
            name_forms={f"{{{name}}}": form for name, form in name_forms.items()},
            stems=frozenset(key for key in tree.keys if key.endswith("*")),
        )

    def words(self, reading: Reading) -> list[Word]:
        """One `Word` for each token of `reading`."""
        words: list[Word] = []
        folded = [token.norm_ for token in reading.doc]
        beginning = True
        for place, token in enumerate(reading.doc):
            written = token.text
            beginning = beginning or bool(token.is_sent_start) or written == "|"
            spells = written[0].isalnum()
            forms = self.name_forms if token.is_title and not beginning else self.forms
            keys = self._keys(written.lower(), folded[place], forms)
            begins = beginning and (spells or written[0] == "@")
            words.append(Word(keys, begins, is_pause=not spells and is_pause(folded, place)))
            beginning = beginning and not spells
        return words

    def _keys(self, written: str, folded: str, forms: Mapping[str, re.Pattern[str]]) -> tuple[str, ...]:
        keys = [folded, f"={written}", *self.lists.get(folded, ())]
        if len(folded) > LONGEST_WORD:
            return tuple(keys)
        keys += [name for name, form in forms.items() if form.fullmatch(written)]
        if self.stems:
            keys += [
                stem
                for length in range(SHORTEST_STEM, len(folded) + 1)
                if (stem := f"{folded[:length]}*") in self.stems
            ]
        return tuple(keys)


def _lists_by_word(lists: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """For each folded word of `lists` (words by the name of their list), the `{lists}` it is in."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in lists.items():
        for word in dict.fromkeys(map(fold, words)):
            found[word] = (*found.get(word, ()), f"{{{name}}}")
    return found
