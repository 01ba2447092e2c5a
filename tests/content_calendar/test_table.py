import csv
import errno
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.content_calendar.table import CalendarError, Table, read_table
from comedido.content_calendar.vocabulary import vocabulary
from comedido.contract import CalendarColumns
from comedido.spreadsheet import DELIMITERS
from tests.content_calendar import samples

FIELDS = ("text", "network", "account", "date", "account_kind")
PROSE = st.sampled_from(
    ["Abrimos el puente el lunes a las ocho.", "Mañana vacunamos en el parque; lleven el carné.", "Gracias"]
)


def read(text: str) -> Table:
    return read_table(io.StringIO(text, newline=""))


def guessed(text: str) -> dict[str, str]:
    """The names of the columns by what they are taken for."""
    table = read(text)
    found = {field: getattr(table.columns, field) for field in FIELDS}
    flags = {flag.network.value: flag.column for flag in table.columns.networks}
    return {field: table.names[place] for field, place in (found | flags).items() if place is not None}


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (
            samples.METRICOOL,
            {
                "text": "Text",
                "date": "Date",
                "facebook": "Facebook",
                "x": "Twitter/X",
                "linkedin": "LinkedIn",
                "instagram": "Instagram",
                "youtube": "Youtube",
            },
        ),
        (samples.BUFFER, {"text": "Text", "date": "Posting Time"}),
        (samples.HOOTSUITE, {"text": "columna 2", "date": "columna 1"}),
        (samples.LATER, {"text": "Caption", "date": "Scheduled Time", "account": "Profile"}),
        (
            samples.META_ENGLISH,
            {
                "text": "Description",
                "network": "Post type",
                "account": "Account username",
                "date": "Publish time",
            },
        ),
        (
            samples.META_SPANISH,
            {
                "text": "Título",
                "network": "Enlace permanente",
                "account": "Nombre de la página",
                "date": "Hora de publicación",
            },
        ),
        (
            samples.EXCEL,
            {"text": "Copy aprobado", "network": "Red social", "account": "Cuenta", "date": "Fecha"},
        ),
    ],
    ids=["Metricool", "Buffer", "Hootsuite", "Later", "Meta", "Meta in Spanish", "Excel"],
)
def test_the_columns_of_the_usual_programs_are_recognised(text: str, columns: dict[str, str]) -> None:
    assert guessed(text) == columns


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("A,B\n@alcaldia,Mañana vacunamos en el parque.\n", {"account": "A", "text": "B"}),
        ("Canal;Texto\nInstagram;Hola\nFacebook;Hola\n", {"network": "Canal", "text": "Texto"}),
        ("Cuenta;Texto\nFacebook;Hola\nX;Hola\nX;Hola\n", {"account": "Cuenta", "text": "Texto"}),
        ("Cuenta;Texto\nFacebook;Hola\nInstagram;Hola\n", {"network": "Cuenta", "text": "Texto"}),
        ("Clase;Texto\npersonal;Hola\n", {"account_kind": "Clase", "text": "Texto"}),
        ("Texto de la imagen;Copy\nLogo;Hola\n", {"text": "Copy"}),
        ("texto\nHola, vecinos\n", {"text": "texto"}),
    ],
)
def test_content_decides_where_headings_do_not(text: str, columns: dict[str, str]) -> None:
    assert guessed(text) == columns


@given(
    st.permutations(["texto", "red", "cuenta", "fecha"]),
    st.lists(st.tuples(PROSE, st.sampled_from(["Facebook", "X", "IG"])), min_size=1, max_size=5),
    st.sampled_from(DELIMITERS),
)
def test_the_order_of_columns_and_the_delimiter_do_not_matter(
    names: list[str], posts: list[tuple[str, str]], delimiter: str
) -> None:
    rows = [
        {"texto": text, "red": network, "cuenta": "@alcaldia", "fecha": "2026-12-01"}
        for text, network in posts
    ]
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    table = read(written.getvalue())
    assert table.delimiter == delimiter
    assert [table.names[place] for place in (table.columns.text or 0, table.columns.network or 0)] == [
        "texto",
        "red",
    ]
    assert [dict(zip(table.names, row.cells, strict=True)) for row in table.rows] == rows


@given(st.text(max_size=300) | st.text('texto,;fecha"\n\t|', max_size=200))
def test_any_text_is_a_calendar_or_an_error(text: str) -> None:
    try:
        table = read(text)
    except CalendarError:
        return
    assert all(len(row.cells) == len(table.names) for row in table.rows)


def test_rows_keep_the_numbers_that_a_spreadsheet_shows() -> None:
    assert [row.number for row in read(samples.EXCEL).rows] == [4]
    assert [row.number for row in read("\ufefftexto;red\n\n;;\na;X\n").rows] == [4]
    assert [row.number for row in read(samples.HOOTSUITE).rows] == [1, 2]


def test_a_report_loses_its_results_and_can_be_judged_again() -> None:
    table = read("texto;resultado;numerales;avisos;palabras\nHola;aviso;1.7;a;b\n")
    assert (table.names, [row.cells for row in table.rows]) == (["texto"], [["Hola"]])


def test_rows_are_read_as_they_are_asked_for() -> None:
    stream = io.StringIO("texto\n" + "hola\n" * 100_000, newline="")
    table = read_table(stream)
    next(table.rows)
    assert stream.tell() < 5_000


class CutOff(io.StringIO):
    """A file on a share that goes away."""

    def readline(self, size: int | None = -1, /) -> str:
        if self.tell() > 10_000:
            raise OSError(errno.EIO, "La red se cayó")
        return super().readline(size or -1)


def test_a_calendar_that_goes_away_while_it_is_read_is_an_error_of_the_calendar() -> None:
    table = read_table(CutOff("texto\n" + "hola\n" * 100_000, newline=""))
    with pytest.raises(CalendarError, match="no se pudo leer hasta el final: La red se cayó"):
        list(table.rows)


def test_no_name_stands_for_two_things() -> None:
    known = vocabulary()
    headings = [name for names in known.fields.values() for name in names]
    assert sorted(headings) == sorted(set(headings))
    assert not known.other_networks & known.networks.keys()
    assert not known.yes & known.no


def test_an_empty_calendar_has_nothing_guessed() -> None:
    assert read("a,b\n").columns == CalendarColumns()
    with pytest.raises(CalendarError, match="vacío"):
        read("\ufeff\n\n")
