"""A content calendar over the service: each answer has the next rows, as many as are soon done.

Nothing of a calendar is kept between two questions. Rows are judged one by one in the same worker as any
draft, so that somebody who is writing waits for one row at most, and the host is never busy for long.
"""

import asyncio
import io
import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from aiohttp import web

from comedido.accounts.known_accounts import KnownAccounts
from comedido.contract import Calendar, CalendarColumns, CalendarFile, CalendarRow, Draft, Problem, Verdict
from comedido.server.answering import as_json, prepared
from comedido.server.preparation import Preparation
from comedido.server.receiving import received
from comedido.server.refusals import RefusedError
from comedido.server.routes import INVENTORY, LIMITS, PREPARATION
from comedido.spreadsheet import Row

calendar_routes = web.RouteTableDef()

MOST_ROWS = 2_000
"""Rows of a calendar that a page may ask about; longer ones are for the command line."""
ANSWER_SECONDS = 0.15
"""After this no further row is begun for the same answer."""
LOADING_SECONDS = 1.5
"""How long an answer waits for the language; without it there are no rows in it yet."""
ROW_SECONDS = 2.0
"""After this a row counts as one that could not be judged."""

_LARGEST_BODY = 4 * 1024 * 1024
_LONGEST_ANSWER = 200_000


@dataclass(frozen=True, slots=True)
class _Reading:
    """A calendar whose rows from `after` on are still to be judged."""

    names: list[str]
    columns: CalendarColumns
    delimiter: str
    total: int
    waiting: Iterator[Row]


@calendar_routes.post("/calendar")
async def judge_calendar(request: web.Request) -> web.Response:
    """CalendarFile → Calendar."""
    try:
        sized = request.clone(client_max_size=_LARGEST_BODY)
        file = await received(sized, CalendarFile, request.app[LIMITS])
    except web.HTTPRequestEntityTooLarge:
        raise _too_large("El calendario es demasiado grande para el navegador.") from None
    reading = await asyncio.to_thread(_read, file)
    accounts = await asyncio.to_thread(request.app[INVENTORY].accounts)
    rows = await _judged(file, reading, accounts, request.app[PREPARATION])
    after = file.after + len(rows)
    return as_json(
        Calendar(
            names=reading.names,
            columns=reading.columns,
            total=reading.total,
            rows=rows,
            next=after if after < reading.total and reading.columns.text is not None else None,
            heading=_heading(reading),
        )
    )


def _read(file: CalendarFile) -> _Reading:
    from comedido.content_calendar.table import CalendarError, read_table  # noqa: PLC0415 read when asked

    try:
        table = read_table(io.StringIO(file.csv, newline=""))
    except CalendarError as error:
        raise RefusedError(HTTPStatus.BAD_REQUEST, Problem(code="invalid", message=str(error))) from None
    rows = list(itertools.islice(table.rows, MOST_ROWS + 1))
    if len(rows) > MOST_ROWS:
        raise _too_large(f"El calendario tiene más de {MOST_ROWS} filas.")
    columns = file.columns or table.columns
    return _Reading(table.names, columns, table.delimiter, len(rows), iter(rows[file.after :]))


async def _judged(
    file: CalendarFile, reading: _Reading, accounts: KnownAccounts, preparation: Preparation
) -> list[CalendarRow]:
    """The next rows; those that the time or the size of an answer leaves over are asked for again."""
    from comedido.content_calendar.judged import TOO_SLOW, judged_row  # noqa: PLC0415
    from comedido.content_calendar.posts import Usual, post_of  # noqa: PLC0415

    rows: list[CalendarRow] = []
    if reading.columns.text is None or not await prepared(preparation.ready(LOADING_SECONDS)):
        return rows
    usual = Usual(file.network, file.account_kind, file.role)
    ends, size = time.monotonic() + ANSWER_SECONDS, 0
    for row in reading.waiting:
        post = post_of(row, reading.columns, usual, accounts, date.today())
        verdicts: list[tuple[Draft, Verdict]] = []
        try:
            async with asyncio.timeout(ROW_SECONDS):
                for draft in post.drafts:
                    verdicts.append((draft, await prepared(preparation.verdict(draft))))
        except TimeoutError:
            post = post._replace(problem=TOO_SLOW)
        rows.append(judged_row(post, verdicts, reading.delimiter))
        size += len(rows[-1].model_dump_json())
        if time.monotonic() > ends or size > _LONGEST_ANSWER:
            break
    return rows


def _heading(reading: _Reading) -> str:
    from comedido.content_calendar.judged import heading_line  # noqa: PLC0415

    return heading_line(reading.names, reading.delimiter)


def _too_large(what: str) -> RefusedError:
    message = f"{what} Divídalo, o use «comedido check --file ARCHIVO»."
    return RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, Problem(code="too_large", message=message))
