"""The figures for people, as a table, and for machines, as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tests.bench.figures import Figure
from tests.bench.machine import Machine
from tests.bench.measurement import Measurement

PERCENTILES = (50, 95, 99)
FEW = 10
"""With fewer values than this, percentiles other than the middle one say nothing."""

WIDTH_OF_A_FILE = 130


def show(machine: Machine, measurements: Sequence[Measurement]) -> None:
    """Print every figure beside its aim."""
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_OF_A_FILE
    table = Table(title="Medidas de Comedido", caption=str(machine), title_justify="left")
    table.add_column("Medida", overflow="fold")
    for heading in ("Veces", *(f"p{percent}" for percent in PERCENTILES), "Unidad", "Meta", "Cumple"):
        table.add_column(heading, justify="right", no_wrap=True)
    for measurement in measurements:
        before, after = measurement.load
        table.add_section()
        table.add_row(f"[bold]{measurement.title}[/] · carga {before:.1f} → {after:.1f}")
        if measurement.failure:
            table.add_row(Text(f"No se midió. {measurement.failure}"), style="yellow")
        for figure in measurement.figures:
            table.add_row(*_cells(figure))
    console.print(table)


def save(file: Path, machine: Machine, measurements: Sequence[Measurement]) -> None:
    """Write every figure with all its values, and the machine that they belong to."""
    content = {"machine": asdict(machine), "measurements": [_plain(found) for found in measurements]}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _cells(figure: Figure) -> list[str]:
    aim = figure.aim
    shown = PERCENTILES if len(figure.values) >= FEW else PERCENTILES[:1]
    percentiles = [f"{figure.percentile(percent):.2f}" for percent in shown]
    return [
        f"  {figure.name}",
        str(len(figure.values)),
        *percentiles,
        *[""] * (len(PERCENTILES) - len(percentiles)),
        figure.unit,
        f"p{aim.percentile} ≤ {aim.most:g}" if aim else "",
        {None: "", True: "[green]sí[/]", False: "[red]no[/]"}[figure.reached],
    ]


def _plain(measurement: Measurement) -> dict[str, object]:
    return {
        "title": measurement.title,
        "load": measurement.load,
        "failure": measurement.failure,
        "figures": [
            {
                **asdict(figure),
                "percentiles": {f"p{percent}": figure.percentile(percent) for percent in PERCENTILES},
                "reached": figure.reached,
            }
            for figure in measurement.figures
        ],
    }
