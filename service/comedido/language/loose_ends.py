"""Words written twice, signs that nothing closes, and texts that stop in the middle of a sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise

from comedido.language.placeholders import Span
from comedido.language.unfinished_data import unfinished_data

_WORD = re.compile(r"(?<![\w@#＃./:-])[^\W\d_]+(?![\w@/:-])")
_SHORTEST_LONG_WORD = 7
_SIGNS = {"(": ")", "[": "]", "«": "»", "“": "”"}
_CLOSED_BY = {**_SIGNS, "“": '”"″'}
_OPENING = (*_SIGNS, '"')
_EMOTICON = re.compile(
    r"[:;=8xX>][\"'’]?[-^o]?[(\[]{1,3}|(?<![\w(\[])[(\[]{1,3}[-^o]?['’]?[:;=8]|¯\\_\(ツ\)_/¯"
)
_STRAIGHT = re.compile(r'(?<![\d”"])"(?!")')
_GOES_ON = re.compile(
    r"(?:…|\.\.|\+|👇|🧵|➡️?|⬇️?|\b\d{1,2}/\d{0,2})[ \t]*(?:https?://\S{1,200}(?:\s+|$)){0,3}$"
    r"|^[ \t]*\(?\d{1,2}/\d{0,2}\)?(?!\d)",
    re.MULTILINE,
)
_LAST_WORD = re.compile(r"(?<![\w@#＃./:-])([^\W\d_]+)$")
_LONGEST_GREETING = 4
_MOST = 30


def doubled_words(text: str) -> Iterator[Span]:
    """Pairs of the same word on one line, in small letters, that nobody writes twice on purpose."""
    data = unfinished_data()
    words = list(_WORD.finditer(text))
    same = [
        first.group().lower() == second.group() and text[first.end() : second.start()].strip(" ") == ""
        for first, second in pairwise(words)
    ]
    for place, is_same in enumerate(same):
        # Three times the same is a song or a cry.
        if not is_same or any(same[max(0, place - 1) : place]) or any(same[place + 1 : place + 2]):
            continue
        word = words[place + 1].group()
        long = len(word) >= _SHORTEST_LONG_WORD and not word.endswith(
            ("mente", "ísimo", "ísima", "ito", "ita")
        )
        if word in data.never_twice or (long and word not in data.often_twice):
            yield words[place].start(), words[place + 1].end()


def unclosed_signs(text: str) -> Iterator[Span]:
    """Opening brackets and quotation marks that nothing closes; the text that goes on elsewhere has none."""
    if not any(map(text.__contains__, _OPENING)) or _GOES_ON.search(text):
        return
    text = _EMOTICON.sub(lambda found: " " * len(found.group()), text)
    for opening, closings in _CLOSED_BY.items():
        if opening in text:
            yield from _unclosed(text, opening, closings)
    straight = [found.start() for found in _STRAIGHT.finditer(text)]
    if len(straight) % 2 and not set("“”") & set(text):
        yield straight[-1], straight[-1] + 1


def cut_off(text: str) -> Span | None:
    """The last word when no text ends with it, or a comma at the end."""
    ended = text.rstrip()
    if ended.endswith(","):
        last_line = ended.splitlines()[-1]
        span = (len(ended) - 1, len(ended)) if len(last_line.split()) > _LONGEST_GREETING else None
    elif " " in ended:
        # From the last space on: else every word of the text would be tried.
        last = _LAST_WORD.search(ended, ended.rindex(" "))
        span = last.span() if last and last.group() in unfinished_data().never_last else None
    else:
        return None
    return None if span is None or _GOES_ON.search(ended) else span


def _unclosed(text: str, opening: str, closings: str) -> Iterator[Span]:
    opened: list[int] = []
    for place, character in enumerate(text):
        if character == opening:
            opened.append(place)
        elif character in closings and opened:
            opened.pop()
    yield from ((place, place + 1) for place in opened[:_MOST])
