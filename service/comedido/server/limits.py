"""How much the service takes from one request."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest body, and the seconds to receive it and to check it (loading the language included)."""

    body_bytes: int = 512 * 1024
    receiving_seconds: float = 5.0
    checking_seconds: float = 20.0
