"""One card as Markdown: what people wrote about a model, then every figure of one evaluation."""

from collections.abc import Iterable, Mapping, Sequence

from models.evaluation.figures import Figure
from models.evaluation.result import Result
from models.evaluation.slices import Slice

_HEADINGS = {"tone": ("tono", "recall"), "proselytism": ("proselitismo",), "voice": ("voz",)}
_HARMLESS = {
    "tone": ("alcaldías: avisos de tono", "titulares"),
    "proselytism": ("alcaldías: avisos de pro", "titulares"),
}
_NOT_COMPUTED = "sin calcular"
_HIDDEN = "función y eje"


def card(question: str, about: str, shipped: Result, clear: Result | None) -> str:
    """The card of one question; `clear` are the figures without sources of unclear licence, if computed."""
    parts = [about.strip(), "## Cifras", _figures(question, shipped, clear)]
    slices = shipped.slices.get(question, ())
    for what in dict.fromkeys(each.by for each in slices if each.by != _HIDDEN):
        parts += [f"### Por {what}", _slices([each for each in slices if each.by == what])]
    if question in shipped.reliability:
        parts += [
            "## Calibración",
            "Lo que se dice (horizontal) y lo que resultó cierto (vertical), en filas colombianas apartadas.",
            "![Diagrama de confiabilidad](reliability.png)",
            _reliability(shipped.reliability[question]),
        ]
    parts += [
        "## Archivos",
        "Estas cifras se calcularon para estos archivos y no valen para otros:",
        _sums(shipped.sums),
    ]
    return "\n\n".join(parts) + "\n"


def _figures(question: str, shipped: Result, clear: Result | None) -> str:
    without = {each.name: _number(each) for each in clear.figures} if clear else {}
    wanted = (*_HEADINGS[question], *_HARMLESS.get(question, ()))
    rows = [
        (
            each.name,
            _number(each),
            without.get(each.name, _NOT_COMPUTED),
            str(each.texts),
            _limit(each.floor),
            _limit(each.aim),
            each.reached,
        )
        for each in shipped.figures
        if each.name.startswith(wanted)
    ]
    heading = ("Cifra", "Modelo entregado", "Solo licencias claras", "Textos", "Mínimo", "Meta", "Alcanza")
    return _table(heading, rows)


def _slices(slices: Iterable[Slice]) -> str:
    rows = [
        (
            each.name,
            str(each.counts.size),
            f"{each.counts.precision:.2f}",
            f"{each.counts.recall:.2f}",
            f"{each.counts.f1:.2f}",
            f"{each.counts.false_per_thousand:.0f}",
        )
        for each in slices
    ]
    return _table(("Parte", "Textos", "Precisión", "Recall", "F1", "Falsos por mil"), rows)


def _reliability(table: Iterable[tuple[float, float, int]]) -> str:
    rows = [(f"{said:.2f}", f"{true:.2f}", str(count)) for said, true, count in table]
    return _table(("Dice", "Resultó cierto", "Textos"), rows)


def _sums(sums: Mapping[str, str]) -> str:
    return _table(
        ("Archivo", "SHA-256"), [(f"`{name}`", f"`{digest}`") for name, digest in sorted(sums.items())]
    )


def _table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _number(figure: Figure) -> str:
    return f"{figure.value:.1f}" if figure.value > 1 else f"{figure.value:.3f}"


def _limit(limit: float | None) -> str:
    return "" if limit is None else f"{limit:g}"
