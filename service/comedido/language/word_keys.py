"""The keys by which phrases ask for the words of a reading."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from comedido.language.folding import fold
from comedido.language.frequent_words import kept_if_frequent
from comedido.language.phrases import PhraseTree, Words
from comedido.language.reading import Reading
from comedido.language.text_words import TextWords, beginning, exactly

_Forms: TypeAlias = Callable[[str, str], Sequence[str]]

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
    forms: _Forms | None
    """The forms of a word, given folded and in small letters."""
    name_forms: _Forms | None
    """Those that a capital inside a sentence leaves possible."""
    stems: Mapping[str, tuple[str, ...]]
    """The stems by the beginning that they share, shorter ones first."""
    features: frozenset[str]
    """What a word must have one of to have a key that is no form."""

    @classmethod
    def asked_by(
        cls,
        tree: PhraseTree[Any],
        lists: Mapping[str, Iterable[str]],
        forms: Mapping[str, re.Pattern[str]] = MappingProxyType({}),
        name_forms: Mapping[str, re.Pattern[str]] = MappingProxyType({}),
    ) -> "WordKeys":
        """The keys that the phrases of `tree` ask for; lists and forms by their name."""
        words_of_lists = _lists_by_word(
            {name: words for name, words in lists.items() if f"{{{name}}}" in tree.keys}
        )
        stems = _stems(key for key in tree.keys if key.endswith("*"))
        return cls(
            asked=frozenset(tree.keys),
            lists=words_of_lists,
            forms=_forms(forms),
            name_forms=_forms(name_forms),
            stems=stems,
            features=frozenset((*tree.keys, *words_of_lists, *stems)),
        )

    def words(self, reading: Reading) -> Words:
        """The keys of all tokens of `reading`."""
        words = reading.different_words
        keys: list[tuple[str, ...]] = [()] * len(words.different)
        for number in self._asked_for(words):
            keys[number] = self._keys(*words.different[number])
        return Words([keys[number] for number in words.numbers], reading.standing)

    def _asked_for(self, words: TextWords) -> Iterable[int]:
        """The words that may have a key: few do, and most books ask for none of the rest."""
        if self.forms:
            return range(len(words.different))
        shared = self.features.intersection(words.with_feature)
        return {number for feature in shared for number in words.with_feature[feature]}

    def _keys(self, written: str, folded: str, may_be_name: bool) -> tuple[str, ...]:
        keys: list[str] = []
        if folded in self.asked:
            keys.append(folded)
        exact = exactly(written)
        if exact in self.asked:
            keys.append(exact)
        keys += self.lists.get(folded, ())
        if len(folded) <= LONGEST_WORD:
            if forms := self.name_forms if may_be_name else self.forms:
                keys += forms(folded, written.lower())
            for stem in self.stems.get(beginning(folded), ()):
                if folded.startswith(stem[:-1]):
                    keys.append(stem)
        return tuple(keys)


def _forms(forms: Mapping[str, re.Pattern[str]]) -> _Forms | None:
    if not forms:
        return None
    each = {f"{{{name}}}": form for name, form in forms.items()}
    any_form = re.compile("|".join(f"(?:{form.pattern})" for form in forms.values()))

    @kept_if_frequent
    def forms_of(_: str, written: str) -> Sequence[str]:
        # Few words have one: all forms together take less time than each alone.
        if not any_form.fullmatch(written):
            return ()
        return [name for name, form in each.items() if form.fullmatch(written)]

    return forms_of


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
        start = beginning(key[:-1])
        found[start] = (*found.get(start, ()), key)
    return found
