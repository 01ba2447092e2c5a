"""A check over the service's socket, by the length of its text."""

from comedido.contract import LONGEST_TEXT
from tests.bench.asking import milliseconds, warm_service
from tests.bench.drafts import drafts
from tests.bench.figures import Figure, number
from tests.bench.goals import ANSWER

TIMES = {10: 200, 100: 200, 280: 400, 1_000: 100, 5_000: 40, 10_000: 40, LONGEST_TEXT: 10}
"""How many drafts of each length; of the longest, few take as long as many of a post's length."""

POST = 280


def lengths() -> list[Figure]:
    """From the shortest words to the longest text that a network accepts, each draft a different one."""
    with warm_service():
        return [
            Figure(
                f"{number(length)} caracteres",
                [milliseconds(draft) for draft in drafts(times, length)],
                "ms",
                ANSWER if length == POST else None,
                at=length,
            )
            for length, times in TIMES.items()
        ]
