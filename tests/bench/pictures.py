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
    chart.add(f"Meta con 280 caracteres: {number(ANSWER.most)} ms", _goal(figures, 280), dots_size=6)
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
    height = BESIDE_BARS + BAR_HEIGHT * len(figures)
    settings = {**_settings(title), "height": height, "show_legend": False, "print_values": True}
    chart = pygal.HorizontalBar(**settings, print_values_position="top")
    chart.x_labels = [figure.name for figure in figures]
    chart.add("Milisegundos", [figure.percentile(50) for figure in figures])
    return chart


def _percentiles(figures: Sequence[Figure], title: str, along: str) -> Graph:
    chart = pygal.Line(**_settings(title), logarithmic=True, x_title=along)
    chart.x_labels = [number(figure.at or 0) for figure in figures]
    for percent in PERCENTILES:
        chart.add(f"p{percent}", [figure.percentile(percent) for figure in figures])
    return chart


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
        "show_x_guides": False,
        "value_formatter": number,
        "dots_size": 3,
    }


def _svg(chart: Graph) -> str:
    """The same text for the same figures, and no script: pygal writes the date in a comment, and settings."""
    drawn = ElementTree.fromstring(chart.render())  # noqa: S314 made here
    for parent in drawn.iter():
        for script in parent.findall("{*}script"):
            parent.remove(script)
    return ElementTree.canonicalize(ElementTree.tostring(drawn), with_comments=False) + "\n"


PICTURES = (
    Picture("rendimiento-longitud", "longitud", "Milisegundos por revisión, según la longitud", _lengths),
    Picture("rendimiento-clientes", "clientes", "Milisegundos por revisión, con varios a la vez", _clients),
    Picture("rendimiento-memoria", "memoria", "Megabytes del servicio mientras revisa", _memory),
    Picture("rendimiento-arranque", "arranque-partes", "Milisegundos de cada parte del arranque", _parts),
)
"""In the order of the document."""
