"""The figures for people, as a table in the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tests.bench.figures import Figure, number
from tests.bench.saved import Run

PERCENTILES = (50, 95, 99)
FEW = 10
"""With fewer values than this, percentiles other than the middle one say nothing."""

WIDTH_OF_A_FILE = 130


def show(run: Run) -> None:
    """Print every figure beside its aim."""
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_OF_A_FILE
    table = Table(title="Medidas de Comedido", caption=str(run.machine), title_justify="left")
    table.add_column("Medida", overflow="fold")
    for heading in ("Veces", *(f"p{percent}" for percent in PERCENTILES), "Unidad", "Meta", "Cumple"):
        table.add_column(heading, justify="right", no_wrap=True)
    for measurement in run.measurements:
        before, after = measurement.load
        table.add_section()
        table.add_row(f"[bold]{measurement.title}[/] · carga {before:.1f} → {after:.1f}")
        if measurement.failure:
            table.add_row(Text(f"No se midió. {measurement.failure}"), style="yellow")
        for figure in measurement.figures:
            table.add_row(
                *cells(figure), {None: "", True: "[green]sí[/]", False: "[red]no[/]"}[figure.reached]
            )
    console.print(table)


def cells(figure: Figure) -> list[str]:
    """The columns of a figure up to its aim: name, times, percentiles, unit, aim."""
    shown = PERCENTILES if len(figure.values) >= FEW else PERCENTILES[: len(figure.values[:1])]
    percentiles = [number(figure.percentile(percent)) for percent in shown]
    return [
        figure.name,
        number(len(figure.values)),
        *percentiles,
        *[""] * (len(PERCENTILES) - len(percentiles)),
        figure.unit,
        _aim(figure),
    ]


def _aim(figure: Figure) -> str:
    if figure.aim is None:
        return ""
    return str(figure.aim) if len(figure.values) < FEW else f"p{figure.aim.percentile} {figure.aim}"
