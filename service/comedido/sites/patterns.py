"""Regular expressions of definitions: written for JavaScript (flags `iu`), tried here with Python's."""

import re
from functools import cache

LONGEST_TEXT = 500
"""Characters of a label or address that a pattern is tried on. Longer ones are no labels."""

_ONLY_JAVASCRIPT = re.compile(r"\\[pPuc]|\(\?[-a-z]*:")
"""Classes by property, escapes and modifiers that JavaScript has and Python has not, or not alike."""

_NAMED_GROUP = re.compile(r"\(\?<(?=\w)")


class PatternError(Exception):
    """A text that is no regular expression."""


@cache
def compiled(pattern: str) -> re.Pattern[str] | None:
    """`pattern` ready to search with, or None where only JavaScript can. Raises PatternError."""
    try:
        return re.compile(_NAMED_GROUP.sub("(?P<", pattern), re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        if _ONLY_JAVASCRIPT.search(pattern):
            return None
        raise PatternError(pattern) from error
