"""Figures with their aims, for people as a table and for machines as JSON."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import quantiles

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Figure:
    """One measured value; `aim` is the most that it should be, when there is one."""

    name: str
    value: float
    unit: str
    aim: float | None = None


def spread(name: str, milliseconds: list[float], aim: float | None = None) -> list[Figure]:
    """The 50th, 95th and 99th percentile of some times; the aim is for the 95th."""
    cuts = quantiles(milliseconds, n=100, method="inclusive")
    return [
        Figure(f"{name}, p{percent}", cuts[percent - 1], "ms", aim if percent == 95 else None)
        for percent in (50, 95, 99)
    ]


def show(figures: list[Figure]) -> None:
    """Print the figures beside their aims."""
    table = Table(title="Comedido: medidas de este equipo")
    table.add_column("medida")
    table.add_column("valor", justify="right")
    table.add_column("meta", justify="right")
    for figure in figures:
        met = figure.aim is None or figure.value <= figure.aim
        aim = "" if figure.aim is None else f"≤ {figure.aim:g} {figure.unit}"
        value = f"{figure.value:.2f} {figure.unit}"
        table.add_row(figure.name, value if met else f"[bold red]{value}[/]", aim)
    Console().print(table)


def save(figures: list[Figure], file: Path) -> None:
    """Write the figures as JSON."""
    file.write_text(json.dumps([asdict(figure) for figure in figures], ensure_ascii=False, indent=2) + "\n")
