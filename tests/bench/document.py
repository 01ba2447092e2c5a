"""docs/rendimiento.md."""

from tests.bench.saved import Run


def write(run: Run) -> None:
    """Nothing yet."""
