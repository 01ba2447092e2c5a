"""The keys by which phrases ask for the words of a reading."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from comedido.language.folding import fold
from comedido.language.phrase_notation import SHORTEST_STEM
from comedido.language.phrases import PhraseTree, Words
from comedido.language.reading import Reading

LONGEST_WORD = 40
"""Letters; a longer run is no word, and looking at its endings would take time for nothing."""


@dataclass(frozen=True, slots=True)
class WordKeys:
    """Gives each token its keys: the folded word, `=as written`, its `{lists}` and `{forms}`, and `stem*`.

    Only those that a phrase asks for: most words have none.
    """

    asked: frozenset[str]
    lists: Mapping[str, tuple[str, ...]]
    """For each folded word, the lists it is in."""
    forms: "_Forms"
    name_forms: "_Forms"
    """The forms that a capital inside a sentence leaves possible."""
    stems: Mapping[str, tuple[str, ...]]
    """The stems by their first letters, shorter ones first."""

    @classmethod
    def asked_by(
        cls,
        tree: PhraseTree[Any],
        lists: Mapping[str, Iterable[str]],
        forms: Mapping[str, re.Pattern[str]] = MappingProxyType({}),
        name_forms: Mapping[str, re.Pattern[str]] = MappingProxyType({}),
    ) -> "WordKeys":
        """The keys that the phrases of `tree` ask for; lists and forms by their name."""
        return cls(
            asked=frozenset(tree.keys),
            lists=_lists_by_word(
                {name: words for name, words in lists.items() if f"{{{name}}}" in tree.keys}
            ),
            forms=_Forms.of(forms),
            name_forms=_Forms.of(name_forms),
            stems=_stems(key for key in tree.keys if key.endswith("*")),
        )

    def words(self, reading: Reading) -> Words:
        """The keys of all tokens of `reading`."""
        keys: list[tuple[str, ...]] = []
        seen: dict[tuple[str, str, bool], tuple[str, ...]] = {}
        for word in zip(reading.written, reading.folded, reading.standing.may_be_name, strict=True):
            if word not in seen:
                seen[word] = self._keys(*word)
            keys.append(seen[word])
        return Words(keys, reading.standing)

    def _keys(self, written: str, folded: str, may_be_name: bool) -> tuple[str, ...]:
        keys: list[str] = []
        if folded in self.asked:
            keys.append(folded)
        lowered = written.lower()
        exact = f"={lowered}"
        if exact in self.asked:
            keys.append(exact)
        keys += self.lists.get(folded, ())
        if len(folded) <= LONGEST_WORD:
            keys += (self.name_forms if may_be_name else self.forms).of_word(lowered)
            for stem in self.stems.get(folded[:SHORTEST_STEM], ()):
                if folded.startswith(stem[:-1]):
                    keys.append(stem)
        return tuple(keys)


@dataclass(frozen=True, slots=True)
class _Forms:
    each: Mapping[str, re.Pattern[str]]
    any: re.Pattern[str] | None

    @classmethod
    def of(cls, forms: Mapping[str, re.Pattern[str]]) -> "_Forms":
        each = {f"{{{name}}}": form for name, form in forms.items()}
        return cls(
            each, re.compile("|".join(f"(?:{form.pattern})" for form in forms.values())) if each else None
        )

    def of_word(self, written: str) -> Sequence[str]:
        # Few words have one: all forms together take less time than each alone.
        if self.any is None or not self.any.fullmatch(written):
            return ()
        return [name for name, form in self.each.items() if form.fullmatch(written)]


def _lists_by_word(lists: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """For each folded word of `lists` (words by the name of their list), the `{lists}` it is in."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in lists.items():
        for word in dict.fromkeys(map(fold, words)):
            found[word] = (*found.get(word, ()), f"{{{name}}}")
    return found


def _stems(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key in sorted(keys, key=len):
        start = key[:SHORTEST_STEM]
        found[start] = (*found.get(start, ()), key)
    return found
