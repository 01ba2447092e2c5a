"""What is still found after every mutation: `python -m tests.hostile.evasion_report [--every N]`.

All positive examples of the project take about half an hour; `--every 10` takes each tenth.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context

from rich.console import Console
from rich.table import Table

from comedido.loading import loaded_checker
from tests.hostile.examples import Example, negatives, positives
from tests.hostile.mutations import MUTATIONS

FLOOR = 0.9
"""Part of the recall without a mutation that must be kept with it."""

_WIDTH_OF_A_FILE = 150
_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the examples that are found as they stand, by group."""

    changed: Counter[str] = field(default_factory=Counter[str])
    found: Counter[str] = field(default_factory=Counter[str])

    def add(self, other: "Kept") -> None:
        """Count what is counted in `other` too."""
        self.changed.update(other.changed)
        self.found.update(other.found)

    @property
    def share(self) -> float:
        """The part that is still found, 1 when nothing was changed."""
        return self.found.total() / self.changed.total() if self.changed else 1.0

    def weak(self) -> Sequence[str]:
        """The groups below the floor, with what was found of what was changed."""
        return [
            f"{group} {self.found[group]}/{changed}"
            for group, changed in sorted(self.changed.items())
            if self.found[group] < FLOOR * changed
        ]


def kept(examples: Sequence[tuple[int, Example]]) -> tuple[int, Mapping[str, Kept]]:
    """How many of the numbered examples are found as they stand, and by mutation what is kept of those.

    An example that a mutation does not change counts for nothing there.
    """
    standing = [(number, example) for number, example in examples if example.is_found(example.text)]
    counts = {name: Kept() for name in MUTATIONS}
    for name, mutation in MUTATIONS.items():
        for number, example in standing:
            evasive = mutation(example.text, number)
            if evasive != example.text:
                counts[name].changed[example.group] += 1
                counts[name].found[example.group] += example.is_found(evasive)
    return len(standing), counts


def alarms(example: Example, number: int) -> Counter[str]:
    """The mutations after which a text is found, «» for none; `number` is their seed."""
    found = Counter({"": int(example.is_found(example.text))})
    for name, mutation in MUTATIONS.items():
        found[name] = int(example.is_found(mutation(example.text, number)))
    return found


@cache
def _positives() -> Sequence[Example]:
    loaded_checker()
    return list(positives())


@cache
def _negatives() -> Sequence[Example]:
    loaded_checker()
    return list(negatives())


def _kept_of(numbers: Sequence[int]) -> tuple[int, Mapping[str, Kept]]:
    return kept([(number, _positives()[number]) for number in numbers])


def _alarms_of(numbers: Sequence[int]) -> Counter[str]:
    total = Counter[str]()
    for number in numbers:
        total.update(alarms(_negatives()[number], number))
    return total


def _parts(count: int, every: int) -> list[range]:
    numbers = range(0, count, every)
    return [numbers[first : first + _AT_ONCE] for first in range(0, len(numbers), _AT_ONCE)]


def main() -> int:
    """Print the tables; 1 when a mutation hides more than it may."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.hostile.evasion_report", description="Mide la evasión."
    )
    parser.add_argument("--every", type=int, default=1, metavar="N", help="solo un ejemplo de cada N")
    every = parser.parse_args().every
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        found = 0
        total = {name: Kept() for name in MUTATIONS}
        for standing, counts in pool.map(_kept_of, _parts(len(_positives()), every)):
            found += standing
            for name, count in counts.items():
                total[name].add(count)
        alarmed = Counter[str]()
        for part in pool.map(_alarms_of, _parts(len(_negatives()), every)):
            alarmed.update(part)
    show(found, total, alarmed)
    return int(any(count.share < FLOOR for count in total.values()))


def show(found: int, total: Mapping[str, Kept], alarmed: Mapping[str, int]) -> None:
    """Print what is kept by mutation, the groups that are below the floor, and the false alarms."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = _WIDTH_OF_A_FILE
    table = Table(
        title=f"{found} ejemplos que se encuentran sin cambios, y después de cada cambio",
        caption=f"Falsas alarmas sin cambios: {alarmed.get('', 0)}",
        title_justify="left",
    )
    for heading in ("Cambio", "Cambiados", "Recall conservado", "Falsas alarmas", "Grupos bajo 90 %"):
        table.add_column(heading, justify="left" if heading[0] in "CG" else "right")
    for name, count in total.items():
        colour = "green" if count.share >= FLOOR else "red"
        share = f"[{colour}]{100 * count.share:.1f} %[/]"
        table.add_row(
            name, str(count.changed.total()), share, str(alarmed.get(name, 0)), ", ".join(count.weak())
        )
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())
