"""Characters that look like others or like nothing: every one becomes the letter that people see.

Accents, emoji and typographic punctuation of ordinary Spanish are left as they are.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from comedido.language.folding import fold
from comedido.language.normalised_text import Edit, exchanged

_INVISIBLE = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
_MARKS = r"\u0300-\u034e\u0350-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_COMPATIBLE = (
    r"\u02b0-\u02b8\u1d2c-\u1d6a\u1d78\u1d9c-\u1dbf\u2071\u207f\u2090-\u209c\u2100-\u2115\u2117-\u211f"
    r"\u2124\u2126-\u212d\u212f-\u214f\u249c-\u24e9\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff"
    r"\U0001f110-\U0001f129\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
)
_STRANGE = re.compile(
    rf"(?P<invisible>[{_INVISIBLE}][{_INVISIBLE}{_MARKS}]*)"
    rf"|(?P<marked>(?P<base>[^\W\d_])?[{_MARKS}][{_MARKS}{_INVISIBLE}]*)"
    rf"|(?P<space>[{_SPACES}])"
    rf"|(?P<compatible>[{_COMPATIBLE}])"
    r"|(?P<surrogate>[\ud800-\udfff])"
)
_ODD = re.compile(rf"[{_INVISIBLE}{_MARKS}{_SPACES}{_COMPATIBLE}\ud800-\udfff]")
_NO_PART_OF_EMOJI = re.compile(r"[^\u200d\u20e3\ufe0e\ufe0f\U000e0020-\U000e007f]")
_LETTER_OR_SPACE = re.compile(r"[^\W_]|\s")
_LONE_KEYCAP = re.compile(r"[^\d\u20e3]?\d\ufe0f?\u20e3\D?")
_SPANISH_MARKED = frozenset("áéíóúüñÁÉÍÓÚÜÑ")
_ENCLOSED_WITHOUT_DECOMPOSITION = (0x1F150, 0x1F170)
_ALPHABET_SIZE = 26

_LOOK_ALIKE = {
    **dict(zip("АаВЕеЅѕІіЈјКкМНОоРрСсТУуХхһԁԛԝѵӏҮүг", "AaBEeSsIiJjKkMHOoPpCcTYyXxhdqwvlYyr", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεικνορτυχη", "ABEZHIKMNOPTYXabeikvoptuxn", strict=True)),
    **dict(zip("ıɑɡɩɪʀɴʟʙɢʜᴀʙᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱꜰʏ", "iagiirnlbghabcdejkmoptuvwzsfy", strict=True)),
}
_LESS_ALIKE = dict(zip("вмнтпигзбдлчєёщшλσςωγδμθπφψξζΛΣƨ", "bmntnurzbdlyeewwaoswydunpoyezAEs", strict=True))
_LAST_LATIN = "\u024f"
_DOTLESS = "ı"
_GREEK_LETTER = re.compile(r"[\u0370-\u03ff]")
_FOREIGN = re.compile(r"[ı\u0250-\u02af\u0370-\u052f\u1d00-\u1d2b\ua640-\uab6f]")
_LATIN = re.compile(r"[^\u0370-\u052f\ua640-\ua69f]")
"""Small capitals and phonetic letters are Latin ones too."""
_WORD = re.compile(r"[^\W\d_]+")


def unmasked_characters(text: str) -> Iterator[Edit]:
    """Edits that remove invisible characters and stray marks and undo compatibility forms (NFKC)."""
    first = _ODD.search(text)
    if not first:
        return
    # A mark changes the letter before it.
    for strange in _STRANGE.finditer(text, max(0, first.start() - 1)):
        replacement = _plain(strange, text)
        if replacement != strange.group():
            yield Edit(strange.start(), strange.end(), replacement)


def look_alikes(text: str, is_word: Callable[[str], bool]) -> Iterator[Edit]:
    """Edits that turn Cyrillic, Greek and small-capital look-alikes into Latin letters.

    Words with a letter that has no Latin look-alike are truly foreign, and stay; so do those whose letters
    are only somewhat alike, unless there are Latin ones beside them or the folded result `is_word`.
    """
    if not _FOREIGN.search(text):
        return
    for word in _WORD.finditer(text):
        letters = word.group()
        if not letters.isascii() and (latin := _latin(letters, is_word)):
            yield from exchanged(word.start(), letters, latin)


def _latin(word: str, is_word: Callable[[str], bool]) -> str | None:
    if (max(word) <= _LAST_LATIN and _DOTLESS not in word) or _GREEK_LETTER.fullmatch(word):
        return None
    latin = "".join(_LOOK_ALIKE.get(letter) or _LESS_ALIKE.get(letter, letter) for letter in word)
    if max(latin) > _LAST_LATIN:
        return None
    alike = all(map(_LOOK_ALIKE.__contains__, word))
    return latin if alike or _LATIN.search(word) or is_word(fold(latin)) else None


def _plain(strange: re.Match[str], text: str) -> str:
    kind = strange.lastgroup
    if kind == "space":
        return " "
    if kind == "surrogate":
        return "\ufffd"
    if kind == "compatible":
        return _compatible(strange.group())
    if strange["base"]:
        return _composed(_compatible(strange["base"]), strange["marked"][1:])
    # A joiner, a selector or a tag belongs to the emoji before it, and a keycap to a digit that stands alone.
    before = text[strange.start() - 1] if strange.start() else " "
    if _LONE_KEYCAP.fullmatch(text, max(0, strange.start() - 2), strange.end() + 1):
        return strange.group()
    return "" if _LETTER_OR_SPACE.match(before) else _NO_PART_OF_EMOJI.sub("", strange.group())


def _compatible(character: str) -> str:
    for first in _ENCLOSED_WITHOUT_DECOMPOSITION:
        if first <= ord(character) < first + _ALPHABET_SIZE:
            return chr(ord("A") + ord(character) - first)
    return unicodedata.normalize("NFKC", character).strip("()") or character


def _composed(base: str, marks: str) -> str:
    for mark in marks:
        composed = unicodedata.normalize("NFC", base + mark)
        if composed in _SPANISH_MARKED:
            return composed
    return base
