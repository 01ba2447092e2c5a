"""Words that speak for somebody else: quotations, citizens' questions, hashtags, retweets."""

from collections.abc import Iterator

from comedido.language.reading import Reading
from comedido.language.retweets import is_retweet

_CLOSES = {"«": "»", "“": "”", '"': '"', "¿": "?"}
_LONGEST_LOAN = 120
"""Tokens; a quotation mark that closes later than this was not the beginning of a quotation."""

_ASKED_BY_CITIZENS = frozenset(
    {
        "como",
        "donde",
        "cuando",
        "cual",
        "cuales",
        "cuanto",
        "cuanta",
        "cuantos",
        "por",
        "que",
        "quien",
        "quienes",
        "puedo",
        "debo",
        "tengo",
    }
)
_ASKED_AMONG_PEOPLE = frozenset(
    {
        "alguien",
        "ustedes",
        "uds",
        "recomienda",
        "recomiendan",
        "recomiendas",
        "sabe",
        "saben",
        "conoce",
        "conocen",
        "creen",
        "vieron",
    }
)


def borrowed_tokens(reading: Reading) -> frozenset[int]:
    """Positions of the tokens that speak for somebody else.

    A question counts when it asks how, where or when as an entity's «frequently asked questions» do, and not
    when it turns to friends («¿alguien sabe…?»).
    """
    if is_retweet(reading):
        return frozenset(range(len(reading.doc)))
    return frozenset((*_between_marks(reading), *_in_hashtags(reading)))


def _between_marks(reading: Reading) -> Iterator[int]:
    opened: int | None = None
    closing = ""
    for position, word in enumerate(reading.written):
        if opened is not None and word == closing:
            is_loan = closing != "?" or _is_citizens(reading, opened, position)
            if is_loan and position - opened <= _LONGEST_LOAN:
                yield from range(opened, position)
            opened = None
        elif opened is None and word in _CLOSES:
            opened, closing = position, _CLOSES[word]


def _is_citizens(reading: Reading, opened: int, closed: int) -> bool:
    words = reading.folded[opened + 1 : closed]
    return len(words) > 0 and words[0] in _ASKED_BY_CITIZENS and _ASKED_AMONG_PEOPLE.isdisjoint(words)


def _in_hashtags(reading: Reading) -> Iterator[int]:
    ends = {hashtag.start: hashtag.end for hashtag in reading.hashtags}
    end = -1
    for position in range(len(reading.written) if ends else 0):
        start = reading.original_start(position)
        end = ends.get(start, end)
        if start < end:
            yield position
