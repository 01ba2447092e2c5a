"""Whole texts as evaders write them: what a reader still reads and a word list no longer finds.

Each mutation is a pure function of a text and a seed. It changes every word of four letters or more; one that
only puts a sign for a sign or signs between them changes all words and numbers. Links, handles and hashtags
stay, for they would lead nowhere.
"""

import random
import re
from collections.abc import Callable, Mapping
from functools import partial

from models.training.disguises import DISGUISES

Mutation = Callable[[str, int], str]

_PLAIN = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|[\w.+-]+@[\w.-]+|\b\w{3,40}\b|\s+|.", re.DOTALL)
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\U000e0061"
_DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069\u061c"
_MARKS = "\u0300\u0306\u030c\u030f\u0311\u0313\u0323\u0331\u0332\u0336\u0338\u0489\u1ab0\u20d0\u20e3\ufe20"
_MOST_MARKS = 8
_SHORTEST = 4
_MOSTLY = 0.7
_EMOJI = (
    "🤡",
    "💩",
    "🔥",
    "👏🏽",
    "❤️",
    "⭐",
    "\U0001f3f3\ufe0f\u200d\U0001f308",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
)
_LOOK_ALIKES = {
    "a": "аαɑᴀ", "b": "ʙ", "c": "сᴄ", "d": "ԁᴅ", "e": "еєᴇ", "g": "ɡɢ", "h": "һʜ", "i": "іιıɪ", "j": "јᴊ",
    "k": "кκᴋ", "l": "ʟӏ", "m": "мᴍ", "n": "ηɴ", "o": "оοᴏ", "p": "рρᴘ", "q": "ԛ", "r": "гʀ", "s": "ѕꜱ",
    "t": "тτᴛ", "u": "υᴜ", "v": "νѵᴠ", "w": "ԝᴡ", "x": "хχ", "y": "уүʏ", "z": "ᴢ",
    "A": "АΑ", "B": "ВΒ", "C": "С", "E": "ЕΕ", "H": "НΗ", "I": "ІΙ", "J": "Ј", "K": "КΚ", "M": "МΜ", "N": "Ν",
    "O": "ОΟ", "P": "РΡ", "S": "Ѕ", "T": "ТΤ", "X": "ХΧ", "Y": "ҮΥ", "Z": "Ζ",
}  # fmt: skip
_LETTERS = 26
_STYLES = (0x1D400, 0x1D468, 0x1D4D0, 0x1D56C, 0x1D5D4, 0x1D608, 0x1D670)
"""Mathematical alphabets without gaps: capitals, then small letters."""
_ENCLOSED_CAPITALS = (0x24B6, 0x1F130, 0x1F150, 0x1F170)
_FULL_WIDTH = 0xFEE0


def _everywhere(change: Callable[[str, random.Random], str], text: str, seed: int) -> str:
    """`text` with every word and number changed that is part of no link, handle or hashtag."""
    chance = random.Random(seed)  # noqa: S311 nothing secret
    pieces = _PLAIN.findall(text)
    return "".join(change(piece, chance) if piece.isalnum() else piece for piece in pieces)


def _in_words(change: Callable[[str, random.Random], str]) -> Mutation:
    """The mutation that changes words of some length only."""

    def in_words(piece: str, chance: random.Random) -> str:
        return change(piece, chance) if piece.isalpha() and len(piece) >= _SHORTEST else piece

    return partial(_everywhere, in_words)


def _by_letter(change: Callable[[str, random.Random], str]) -> Mutation:
    """The mutation that exchanges each letter or digit of a word for itself."""
    return partial(_everywhere, lambda word, chance: "".join(change(letter, chance) for letter in word))


def _sown(signs: str, most: int = 1) -> Mutation:
    """Signs that nobody sees behind every letter and digit but the last."""

    def change(word: str, chance: random.Random) -> str:
        sown = (letter + "".join(chance.choices(signs, k=chance.randint(1, most))) for letter in word[:-1])
        return "".join(sown) + word[-1]

    return partial(_everywhere, change)


def _exchanged(letter: str, chance: random.Random) -> str:
    alike = _LOOK_ALIKES.get(letter)
    return chance.choice(alike) if alike and chance.random() < _MOSTLY else letter


def _styled(letter: str, chance: random.Random) -> str:
    style = chance.choice(_STYLES)
    if not (letter.isascii() and letter.isalpha()):
        return letter
    return chr(style + ord(letter.upper()) - ord("A") + (_LETTERS if letter.islower() else 0))


def _enclosed(letter: str, chance: random.Random) -> str:
    capitals = chance.choice(_ENCLOSED_CAPITALS)
    return chr(capitals + ord(letter.upper()) - ord("A")) if letter.isascii() and letter.isalpha() else letter


def _full_width(letter: str, _: random.Random) -> str:
    return chr(ord(letter) + _FULL_WIDTH) if letter.isascii() else letter


def _turned_round(word: str, _: random.Random) -> str:
    return f"\u202e{word[::-1]}\u202c"


def _with_emoji(word: str, chance: random.Random) -> str:
    return chance.choice(_EMOJI).join(word)


def _as_hashtag(word: str, _: random.Random) -> str:
    return f"#{word[0].upper()}{word[1:]}"


def _shouted(word: str, _: random.Random) -> str:
    return word.upper()


MUTATIONS: Mapping[str, Mutation] = {
    "leet": _in_words(DISGUISES["leet"]),
    "signos por letras": _in_words(DISGUISES["symbols"]),
    "letras separadas": _in_words(DISGUISES["spaced"]),
    "puntos entre letras": _in_words(DISGUISES["dotted"]),
    "guiones bajos entre letras": _in_words(DISGUISES["underscores"]),
    "emoji entre letras": _in_words(_with_emoji),
    "ancho cero": _sown(_INVISIBLE, 2),
    "marcas de dirección": _sown(_DIRECTIONS, 2),
    "al revés con marca": _in_words(_turned_round),
    "homoglifos": _by_letter(_exchanged),
    "marcas combinantes": _sown(_MARKS, _MOST_MARKS),
    "ancho completo": _by_letter(_full_width),
    "letras matemáticas": _by_letter(_styled),
    "letras en círculo": _by_letter(_enclosed),
    "letras alargadas": _in_words(DISGUISES["stretched"]),
    "sin tildes": _in_words(DISGUISES["without_accents"]),
    "como etiquetas": _in_words(_as_hashtag),
    "mayúsculas alternas": _in_words(DISGUISES["mixed_case"]),
    "todo en mayúsculas": _in_words(_shouted),
}
"""By name, in Spanish, for the report."""
