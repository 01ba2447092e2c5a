"""Who in a conversation is a politician: by handle, or named in the text."""

from functools import cache

from comedido.language.politics import politics
from comedido.language.reading import Reading


def is_political_account(handle: str) -> bool:
    """Whether `handle`, with or without «@», is a known account of a politician, a party or a coalition."""
    return handle.removeprefix("@").lower() in _handles()


def names_politician(reading: Reading) -> bool:
    """Whether the text names a known politician or party, or mentions its account."""
    return bool(reading.doc._.known_names)


@cache
def _handles() -> frozenset[str]:
    names = politics()
    return frozenset(
        handle.removeprefix("@").lower()
        for one in (*names.parties, *names.coalitions, *names.people)
        for handle in one.handles
    )
