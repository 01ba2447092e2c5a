"""The figures of an evaluation as tables in a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from models.evaluation.figures import Figure
from models.evaluation.result import Result
from models.evaluation.slices import Slice


def show(result: Result, console: Console) -> None:
    """Print every table."""
    console.print(_figures(result.figures))
    for question, slices in result.slices.items():
        for what in dict.fromkeys(each.by for each in slices):
            if what != "función y eje":
                console.print(
                    _slices(f"{question}: por {what}", [each for each in slices if each.by == what])
                )


def _figures(figures: Iterable[Figure]) -> Table:
    table = Table(
        "cifra",
        "valor",
        "textos",
        "mínimo",
        "meta",
        "alcanza",
        title="Modelos y reglas juntos, textos apartados",
    )
    for each in figures:
        limits = ["" if limit is None else f"{limit:g}" for limit in (each.floor, each.aim)]
        table.add_row(each.name, f"{each.value:.3f}", str(each.texts), *limits, each.reached)
    return table


def _slices(title: str, slices: Iterable[Slice]) -> Table:
    table = Table("parte", "textos", "precisión", "recall", "F1", "falsos por mil", title=title)
    for each in slices:
        counts = each.counts
        values = (counts.precision, counts.recall, counts.f1)
        table.add_row(
            each.name,
            str(counts.size),
            *(f"{value:.2f}" for value in values),
            f"{counts.false_per_thousand:.0f}",
        )
    return table
