"""How a word sounds in Colombia: words that are written differently and sound alike share their sound."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

_SOUNDS = (
    (re.compile(r"^j(?=iju|iji)|(?<!c)h(?!ue)", re.MULTILINE), ""),
    (re.compile(r"^(?:hu|w|gw)(?=[eo])|w(?=[ei])", re.MULTILINE), "gu"),
    (re.compile(r"qu(?=[ei])|k|c(?![eih])"), "k"),
    (re.compile(r"[zx]|c(?=[ei])"), "s"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"[vw]"), "b"),
    (re.compile(r"(?<![aeioul])y(?![aeiou])"), "i"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"n(?=[bp])"), "m"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_ALSO = {
    "b": ("b", "v"),
    "v": ("v", "b"),
    "w": ("w", "gu", "hu", "v", "b"),
    "gue": ("gue", "hue"),
    "hue": ("hue", "gue"),
    "ce": ("ce", "se", "ze"),
    "se": ("se", "ce"),
    "ze": ("ze", "ce", "se"),
    "ci": ("ci", "si", "zi"),
    "si": ("si", "ci"),
    "zi": ("zi", "ci", "si"),
    "s": ("s", "z", "x"),
    "z": ("z", "s"),
    "x": ("x", "s"),
    "que": ("que", "ke"),
    "qui": ("qui", "ki"),
    "ke": ("ke", "que"),
    "ki": ("ki", "qui"),
    "k": ("k", "c"),
    "ch": ("ch",),
    "c": ("c", "k"),
    "ll": ("ll", "y"),
    "y": ("y", "ll", "i"),
    "ge": ("ge", "je"),
    "gi": ("gi", "ji"),
    "je": ("je", "ge"),
    "ji": ("ji", "gi"),
    "h": ("h", ""),
    "nb": ("nb", "mb", "nv"),
    "np": ("np", "mp"),
}
_PARTS = re.compile("|".join([*sorted(_ALSO, key=len, reverse=True), "."]))
_MOST_SPELLINGS = 200


def sounds(words: Iterable[str]) -> list[str]:
    """The sound of each folded word; all at once, for that is much faster than one by one."""
    joined = "\n".join(words)
    for pattern, replacement in _SOUNDS:
        joined = pattern.sub(replacement, joined)
    return joined.split("\n")


def sound(word: str) -> str:
    """The sound of one folded word."""
    return sounds([word])[0]


def spelt_alike(word: str) -> Iterator[str]:
    """Other ways to write what `word` sounds like, as many as are worth looking at."""
    parts = [_ALSO.get(part, (part,)) for part in _PARTS.findall(word)]
    if word[0] in "aeiou":
        parts.insert(0, ("", "h"))
    return ("".join(letters) for letters in islice(product(*parts), _MOST_SPELLINGS))
