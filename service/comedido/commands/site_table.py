"""A site definition's examination as people read it in a terminal."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from comedido.commands.harmless import harmless
from comedido.sites.examination import Row
from comedido.sites.json_document import Json
from comedido.sites.judging import State
from comedido.sites.saved_page import PageFile

_SIGNS = {State.ALIVE: ("✔", "green"), State.DEAD: ("✘", "bold red"), State.UNTOLD: ("?", "dim")}
_PLACES = {
    "privateMessages": "Mensajes privados: se dejan en paz",
    "surfaces": "Lugares donde se escribe",
    "neverSubmits": "Parecen publicar y no lo hacen",
    "identity": "Quién publica",
    "profile": "El perfil propio",
    "emailForms": "Formularios con correo",
}
_LINES = box.SIMPLE_HEAD
_WIDEST = 140
"""Columns that a table takes at most, so that the eye finds the end of a row."""


def view(
    definition: dict[str, Json], pages: Sequence[PageFile], rows: Sequence[Row], width: int
) -> Iterator[RenderableType]:
    """A table for each place of the definition, then what is dead and what can't be told."""
    yield Text(harmless(f"{definition.get('site')} · versión {definition.get('version')}"), style="bold")
    for file, page in pages:
        said = f"{file} · idioma {page.language or 'sin decir'} · dirección {page.path or 'sin decir'}"
        yield Text(harmless(said), "dim")
    places = dict.fromkeys(row.key.partition(".")[0] for row in rows)
    for place in places:
        yield _table(place, [row for row in rows if row.key.partition(".")[0] == place], width)
    yield from _summary(rows)


def _table(place: str, rows: Sequence[Row], width: int) -> Table:
    title = Text(harmless(_PLACES.get(place, place)), "bold")
    table = Table(title=title, title_justify="left", width=min(width, _WIDEST), box=_LINES)
    table.add_column("", no_wrap=True, width=1)
    table.add_column("Clave", overflow="fold", ratio=3)
    table.add_column("Selector, nombres o expresión", overflow="fold", ratio=5)
    table.add_column("Hay", justify="right", no_wrap=True, width=5)
    table.add_column("El primero, y notas", overflow="fold", ratio=4)
    for row in rows:
        sign, style = _SIGNS[row.state]
        table.add_row(
            Text(sign, style),
            _key(place, row),
            Text(harmless(row.value), style if row.state is not State.ALIVE else ""),
            "–" if row.matches is None else str(row.matches),
            _remarks(row),
        )
    return table


def _key(place: str, row: Row) -> Text:
    key = row.key.removeprefix(f"{place}.") if row.key != place else place
    owners = f"\n{', '.join(row.owners)}" if row.owners else ""
    return Text.assemble(harmless(key), (harmless(owners), "dim"))


def _remarks(row: Row) -> Text:
    first = harmless(str(row.first)) if row.first else ""
    return Text.assemble(first, "\n" if first and row.note else "", (harmless(row.note), "dim"))


def _summary(rows: Sequence[Row]) -> Iterator[Text]:
    dead = [row for row in rows if row.state is State.DEAD]
    untold = sum(1 for row in rows if row.state is State.UNTOLD)
    alive = len(rows) - len(dead) - untold
    yield Text(
        f"Vivos: {alive} · muertos: {len(dead)} · no se sabe con una página guardada: {untold}", "bold"
    )
    if dead:
        yield Text(
            "Un selector muerto puede ser solo de otra página o de un cuadro que estaba cerrado: guarde "
            "también esa página y dé las dos a la orden. Si sigue muerto, el sitio cambió: docs/sitios.md "
            "dice cómo arreglarlo."
        )
