"""`comedido coverage`: the table of coverage, for `docs/cobertura.md`."""

from comedido.coverage import coverage_table
from comedido.policy.load import circular


def print_coverage() -> None:
    """Print the table of the circular as it ships, without any entity's changes."""
    print(coverage_table(circular()), end="")
