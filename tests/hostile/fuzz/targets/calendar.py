"""A content calendar in any encoding: rows with their drafts, or one CalendarError."""

import csv
import io
from datetime import date

from comedido.accounts.known_accounts import KnownAccounts
from comedido.content_calendar.judged import heading_line, judged_row
from comedido.content_calendar.posts import Usual, post_of
from comedido.content_calendar.table import CalendarError, read_table
from comedido.contract import Draft
from comedido.sheet_encoding import decoded
from tests.content_calendar import samples
from tests.hostile.fuzz.target import Target

TODAY = date(2026, 11, 28)
ACCOUNTS = KnownAccounts(samples.ENTITY)


def check(data: bytes) -> None:
    """Each row, once, has drafts that the contract takes or says what is wrong, and goes out as one row."""
    try:
        table = read_table(io.StringIO(decoded(data), newline=""))
    except CalendarError as error:
        assert str(error)
        return
    heading = _cells(heading_line(table.names, table.delimiter), table.delimiter)
    numbers: list[int] = []
    for row in table.rows:
        post = post_of(row, table.columns, Usual(), ACCOUNTS, TODAY)
        assert post.drafts or post.problem
        for draft in post.drafts:
            assert Draft.model_validate_json(draft.model_dump_json()) == draft
        reported = judged_row(post, [], table.delimiter)
        assert len(_cells(reported.line, table.delimiter)) == len(heading)
        numbers.append(row.number)
    assert numbers == sorted(set(numbers))


def _cells(line: str, delimiter: str) -> list[str]:
    [cells] = csv.reader(io.StringIO(line, newline=""), delimiter=delimiter)
    return cells


def seeds() -> list[bytes]:
    """Calendars as the usual programs write them."""
    texts = [text for name, text in sorted(vars(samples).items()) if name.isupper() and isinstance(text, str)]
    return [*(text.encode() for text in texts), *(text.encode("utf-16") for text in texts[:2])]


TARGET = Target(
    check,
    seeds,
    words=(
        b"Fecha",
        b"Red social",
        b"Copy",
        b"Cuenta",
        b"Text,Date",
        b"sep=;",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b'"',
        b'""',
        b"\r\n",
        b"resultado,numerales,avisos,palabras",
        b"31/02/2026",
        b"1 de diciembre de 2026",
        b"https://www.facebook.com/",
        b"TRUE",
        b"\x00",
    ),
)
