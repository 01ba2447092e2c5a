"""CSS selectors of definitions: which can be tried on a saved page."""

import re
from functools import cache

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

_ONLY_LIVE = re.compile(
    r":(?:active|autofill|checked|defined|focus(?:-visible|-within)?|fullscreen|host|hover|modal|open|"
    r"popover-open|scope|target|user-invalid|user-valid|visited)(?![\w-])(?:\([^()]*\))?"
)
"""What elements are only while a browser shows them, or only seen from within a part of a page."""


def only_live(selector: str) -> str:
    """The first part of `selector` that no saved page can answer (`:focus-within`), or ""."""
    found = _ONLY_LIVE.search(selector)
    return found.group() if found else ""


@cache
def is_readable(selector: str) -> bool:
    """Whether `selector` is one, as far as can be told without a browser."""
    try:
        LexborHTMLParser("").css(_ONLY_LIVE.sub(":empty", selector))
    except (SelectolaxError, UnicodeError):
        return False
    return True
