"""The charts of docs/rendimiento.md, drawn by pygal from a run: SVG that is readable in light and in dark."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pygal
from pygal.graph.graph import Graph
from pygal.style import Style

from tests.bench.figures import Figure, number
from tests.bench.goals import ANSWER, MEMORY
from tests.bench.measurement import Measurement
from tests.bench.report import PERCENTILES
from tests.bench.saved import Run

LOOK = Path(__file__).with_name("pictures.css")
TYPE = '"Work Sans", "Segoe UI", system-ui, "Noto Sans", sans-serif'
SVG = "http://www.w3.org/2000/svg"
WIDTH = 760
HEIGHT = 380
BAR_HEIGHT = 34
BESIDE_BARS = 110


@dataclass(frozen=True)
class Picture:
    """One chart: the name of its file, what it shows in Spanish, and how it is drawn from a measurement."""

    name: str
    measurement: str
    title: str
    draw: Callable[[Measurement, str], Graph]


def pictures_of(run: Run) -> Iterator[tuple[Picture, str]]:
    """Every picture that the run has the figures for, and its SVG."""
    for picture in PICTURES:
        found = run.measurement(picture.measurement)
        if found is not None and found.figures:
            yield picture, _svg(picture.draw(found, picture.title))


def _lengths(measurement: Measurement, title: str) -> Graph:
    figures = _placed(measurement)
    chart = _percentiles(figures, title, "Caracteres del texto")
    chart.add(f"Meta del p95: {number(ANSWER.most)} ms", _goal(figures, 280), dots_size=6)
    return chart


def _clients(measurement: Measurement, title: str) -> Graph:
    return _percentiles(_placed(measurement), title, "Cuántos preguntan a la vez")


def _memory(measurement: Measurement, title: str) -> Graph:
    (samples,) = _placed(measurement)
    each = samples.at or 0
    chart = pygal.Line(
        **_settings(title), x_title="Revisiones", range=(0, max(*samples.values, MEMORY.most) * 1.1)
    )
    chart.x_labels = [number(each * (place + 1)) for place in range(len(samples.values))]
    chart.x_labels_major_count = 6
    chart.show_minor_x_labels = False
    chart.add("Servicio", list(samples.values), show_dots=False)
    chart.add(f"Meta: {number(MEMORY.most)} MB", [MEMORY.most] * len(samples.values), show_dots=False)
    return chart


def _parts(measurement: Measurement, title: str) -> Graph:
    # The first one at the top: bars are drawn from the bottom.
    figures = measurement.figures[::-1]
    settings = {
        **_settings(title),
        "height": BESIDE_BARS + BAR_HEIGHT * len(figures),
        "show_legend": False,
        "show_x_labels": False,
    }
    chart = pygal.HorizontalBar(**settings)
    middles = [figure.percentile(50) for figure in figures]
    chart.x_labels = [f"{each.name}: {number(value)}" for each, value in zip(figures, middles, strict=True)]
    chart.add("Milisegundos", middles)
    return chart


def _percentiles(figures: Sequence[Figure], title: str, along: str) -> Graph:
    lines = {f"p{percent}": [each.percentile(percent) for each in figures] for percent in PERCENTILES}
    chart = pygal.Line(**_settings(title), logarithmic=True, x_title=along)
    chart.x_labels = [number(figure.at or 0) for figure in figures]
    chart.y_labels = _steps([value for values in lines.values() for value in values])
    for name, values in lines.items():
        chart.add(name, values)
    return chart


def _steps(values: Sequence[float]) -> list[float]:
    """1, 2, 5, 10, 20 … from below the least value to above the greatest."""
    steps = [digit * 10.0**power for power in range(-3, 7) for digit in (1, 2, 5)]
    first = max(place for place, step in enumerate(steps) if step <= max(min(values), steps[0]))
    last = min(place for place, step in enumerate(steps) if step >= min(max(values), steps[-1]))
    return steps[first : last + 1]


def _placed(measurement: Measurement) -> list[Figure]:
    return [figure for figure in measurement.figures if figure.at is not None]


def _goal(figures: Sequence[Figure], at: float) -> list[float | None]:
    return [ANSWER.most if figure.at == at else None for figure in figures]


def _settings(title: str) -> dict[str, object]:
    return {
        "title": title,
        "width": WIDTH,
        "height": HEIGHT,
        "js": [],
        "no_prefix": True,
        "css": ["file://style.css", "file://graph.css", f"file://{LOOK}"],
        "style": Style(font_family=TYPE, label_font_size=13, major_label_font_size=13, value_font_size=13),
        "legend_at_bottom": True,
        "legend_box_size": 14,
        "truncate_label": -1,
        "truncate_legend": -1,
        "show_x_guides": False,
        "value_formatter": number,
        "dots_size": 3,
    }


def _svg(chart: Graph) -> str:
    """The same text for the same figures, and no script: pygal writes the date in a comment, and settings."""
    chart.legend_at_bottom_columns = len(chart.raw_series)
    drawn = ElementTree.fromstring(chart.render())  # noqa: S314 made here
    for parent in drawn.iter():
        for script in parent.findall("{*}script"):
            parent.remove(script)
    ElementTree.register_namespace("", SVG)
    return ElementTree.canonicalize(ElementTree.tostring(drawn), with_comments=False) + "\n"


PICTURES = (
    Picture("rendimiento-longitud", "longitud", "Milisegundos por revisión, según la longitud", _lengths),
    Picture("rendimiento-clientes", "clientes", "Milisegundos por revisión, con varios a la vez", _clients),
    Picture("rendimiento-memoria", "memoria", "Megabytes del servicio mientras revisa", _memory),
    Picture("rendimiento-arranque", "arranque-partes", "Milisegundos de cada parte del arranque", _parts),
)
"""In the order of the document."""
