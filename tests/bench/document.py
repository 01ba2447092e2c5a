"""docs/rendimiento.md: what was aimed at and what is met, the pictures, and every figure of a run."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.figures import Aim, Figure, Floor, number
from tests.bench.goals import GOALS
from tests.bench.measurement import Measurement
from tests.bench.pictures import pictures_of
from tests.bench.report import cells
from tests.bench.saved import Run

DOCS = Path(__file__).parents[2] / "docs"
NAME = "rendimiento.md"
PICTURES = "graficas"

HEADINGS = ("Medida", "Veces", "p50", "p95", "p99", "Unidad", "Meta", "Cumple")
REACHED = {None: "", True: "sí", False: "**no**"}

WORDS = Path(__file__).with_name("document_words")
"""What people wrote of the document: its beginning, what the time is made of, and how to measure again."""


def write(run: Run, names: Sequence[str], docs: Path = DOCS) -> Path:
    """Write the document and its pictures below `docs` and return the document's file.

    `names` are those of all measurements that can be made.
    """
    (docs / PICTURES).mkdir(parents=True, exist_ok=True)
    shown: dict[str, str] = {}
    for picture, drawn in pictures_of(run):
        (docs / PICTURES / f"{picture.name}.svg").write_text(drawn, encoding="utf-8")
        shown[picture.measurement] = f"![{picture.title}]({PICTURES}/{picture.name}.svg)\n"
    parts = [_words("beginning"), f"{run.machine}.\n", *_disturbance(run), *_goals(run), _words("why")]
    for measurement in run.measurements:
        parts += _section(measurement, shown.get(measurement.name))
    parts.append(_words("how").format(names=", ".join(f"`{name}`" for name in names)))
    file = docs / NAME
    file.write_text("\n".join(parts), encoding="utf-8")
    return file


def _disturbance(run: Run) -> Iterator[str]:
    """A warning when others used the machine: what was going on before the first measurement is not ours."""
    load = max((measurement.load[0] for measurement in run.measurements[:1]), default=0)
    if run.machine.cores and load > run.machine.cores / 2:
        yield f"**El computador estaba ocupado** (carga {number(load)}): en reposo las cifras son mejores.\n"


def _goals(run: Run) -> Iterator[str]:
    found = [(goal, _figure_of(goal, run)) for goal in GOALS]
    met = sum(figure is not None and figure.reached is True for _, figure in found)
    yield "## Lo que se quería y lo que hay\n"
    yield f"Se cumplen {met} de {len(GOALS)} metas.\n"
    rows = [_goal_row(goal, figure) for goal, figure in found]
    yield _table(("Meta", "Medido", "Cumple"), rows)


def _figure_of(goal: Aim | Floor, run: Run) -> Figure | None:
    figures = (figure for measurement in run.measurements for figure in measurement.figures)
    return next((figure for figure in figures if figure.aim and figure.aim.promise == goal.promise), None)


def _goal_row(goal: Aim | Floor, figure: Figure | None) -> list[str]:
    if figure is None:
        return [goal.promise, "no se midió", ""]
    if not figure.values:
        return [goal.promise, f"no se midió: {figure.unit}", ""]
    return [
        goal.promise,
        f"{number(figure.percentile(goal.percentile))} {figure.unit}",
        REACHED[figure.reached],
    ]


def _section(measurement: Measurement, picture: str | None) -> Iterator[str]:
    before, after = map(number, measurement.load)
    yield f"## {measurement.title}\n"
    yield f"{measurement.words} Carga: {before} → {after}.\n"
    if picture:
        yield picture
    if measurement.failure:
        yield f"No se midió: {measurement.failure}\n"
    if measurement.figures:
        yield _table(HEADINGS, [[*cells(figure), REACHED[figure.reached]] for figure in measurement.figures])


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = (headings, ["---"] * len(headings), *rows)
    return "".join(f"| {' | '.join(cell.replace('|', ' ') for cell in line)} |\n" for line in lines)


def _words(name: str) -> str:
    return (WORDS / f"{name}.md").read_text(encoding="utf-8")
