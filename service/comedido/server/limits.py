"""How much the service takes from those who ask."""

from dataclasses import dataclass

IDLE_MINUTES = 15.0
"""A service that nobody asks for so long ends, unless it is told otherwise."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest body, and the seconds to receive it and to check it (loading the language included).

    `connections` are as many as may be open at once; one on which nothing is asked is closed after
    `silent_seconds`, at most twice as many.
    """

    body_bytes: int = 512 * 1024
    receiving_seconds: float = 5.0
    checking_seconds: float = 20.0
    connections: int = 100
    silent_seconds: float = 5.0
