"""What somebody who writes asks time and again: the same draft, and a long text with one more word."""

from tests.bench.asking import milliseconds, warm_service
from tests.bench.drafts import drafts
from tests.bench.figures import Figure, number

TIMES = 100
LENGTHS = (280, 1_000, 5_000, 10_000)
WORD = " también"


def again() -> list[Figure]:
    """For each length, drafts whose verdict is known, and the same ones with a word more at their end."""
    figures: list[Figure] = []
    with warm_service():
        for length in LENGTHS:
            known: list[float] = []
            longer: list[float] = []
            for draft in drafts(TIMES, length):
                milliseconds(draft)
                known.append(milliseconds(draft))
                longer.append(milliseconds(draft.model_copy(update={"text": draft.text + WORD})))
            name = f"{number(length)} caracteres"
            figures += [
                Figure(f"{name}, otra vez lo mismo", known, "ms"),
                Figure(f"{name}, con una palabra más", longer, "ms"),
            ]
    return figures
