"""Measures in one run: `python -m tests.bench [--only NAME …] [--document] [--json FILE] [--from FILE]`.

The machine should be quiet meanwhile; its load is shown beside the figures.
"""

import argparse
import sys
from pathlib import Path

from rich.console import Console

from tests.bench import document, report, saved
from tests.bench.batch import USUAL_ROWS
from tests.bench.machine import Machine
from tests.bench.measurement import Planned, measured
from tests.bench.measurements import Choices, names, planned
from tests.bench.memory import USUAL_CHECKS

LAST_RUN = Path(__file__).parents[2] / "build" / "bench.json"


def main() -> int:
    """Measure, show and save; 1 when something could not be measured. An aim that is missed is no error."""
    options = _command_line().parse_args()
    if options.given:
        run = saved.read(options.given)
    else:
        chosen = planned(Choices(options.checks, options.peers, options.rows))
        run = _measure([each for each in chosen if not options.only or each.name in options.only])
        # A part must not take the place of the last whole run.
        if file := options.json or (None if options.only else LAST_RUN):
            saved.save(file, run)
    report.show(run)
    if options.document:
        print(f"· Se escribió {document.write(run, names())}")
    return int(any(measurement.failure for measurement in run.measurements))


def _measure(chosen: list[Planned]) -> saved.Run:
    machine = Machine()
    measurements = []
    with Console(stderr=True).status("") as status:
        for each in chosen:
            status.update(f"Se mide: {each.title}…")
            measurements.append(measured(each))
    return saved.Run(machine, measurements)


def _command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build.py bench", description="Mide Comedido.")
    parser.add_argument(
        "--only", nargs="+", metavar="MEDIDA", choices=names(), help=f"solo estas: {', '.join(names())}"
    )
    parser.add_argument(
        "--json",
        type=Path,
        metavar="ARCHIVO",
        help="dónde guardarlas; sin ella, todas van a build/bench.json, las de --only a ninguna parte",
    )
    parser.add_argument(
        "--from", dest="given", type=Path, metavar="ARCHIVO", help="muestra esas cifras sin volver a medir"
    )
    parser.add_argument(
        "--document", action="store_true", help="escribe con ellas docs/rendimiento.md y sus gráficas"
    )
    parser.add_argument(
        "--checks",
        type=int,
        metavar="N",
        default=USUAL_CHECKS,
        help="revisiones durante las que se sigue la memoria (100000, las que pide la meta, tardan)",
    )
    parser.add_argument(
        "--rows",
        type=int,
        nargs="+",
        metavar="N",
        default=USUAL_ROWS,
        help="filas de los calendarios grandes que se revisan (1000000 tarda cerca de una hora)",
    )
    parser.add_argument(
        "--peers",
        type=Path,
        metavar="CARPETA",
        help="dónde están instaladas las alternativas",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
