"""The rows of a calendar as people read them in a terminal: a table that grows while it is judged."""

import io
from collections.abc import Callable, Collection, Iterator
from functools import cache, partial
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from comedido.accounts.inventory_cells import NETWORK_NAMES
from comedido.accounts.shown_name import shown_name
from comedido.commands.harmless import harmless
from comedido.commands.verdict_view import ACCOUNT_KINDS, marked
from comedido.content_calendar.judged import outcome_of, words_of
from comedido.contract import Actor, CalendarRow, CalendarVerdict, Finding, Outcome

_OUTCOMES = {
    Outcome.CLEAR: ("✔ Sin avisos", "green"),
    Outcome.REMIND: ("● Recordatorio", "bold yellow"),
    Outcome.WARN: ("▲ Aviso", "bold red"),
    None: ("— Sin revisar", "bold"),
}
_EXCERPT = 160
_WIDE = (6, 18, 26, 15)
_NARROW = (5, 10, 13, 14)
_WIDE_FROM = 120


class _Screen(NamedTuple):
    width: int
    colors: str | None


def shown_on(console: Console, only: Collection[Outcome]) -> Callable[[CalendarRow], str]:
    """How `console` shows a row, as a function that another process may call; of other rows than `only`, ''.

    An empty `only` stands for all rows.
    """
    return partial(_shown, _Screen(console.width, console.color_system), frozenset(only))


def _shown(screen: _Screen, only: Collection[Outcome], judged: CalendarRow) -> str:
    if only and outcome_of(judged.verdicts) not in only:
        return ""
    console = _off_screen(screen)
    with console.capture() as captured:
        console.print(row_view(judged, screen.width))
    return captured.get()


@cache
def _off_screen(screen: _Screen) -> Console:
    colors: Any = screen.colors
    return Console(
        file=io.StringIO(),
        width=screen.width,
        color_system=colors,
        force_terminal=colors is not None,
        legacy_windows=False,
        highlight=False,
    )


def heading_view(width: int) -> Table:
    """The names of the columns, above the rows."""
    table = _table(width)
    names = ("Fila", "Fecha", "Dónde", "Resultado", "Texto y avisos")
    table.add_row(*(Text(name, style="bold") for name in names))
    return table


def row_view(judged: CalendarRow, width: int) -> Table:
    """One row: its text with the words marked, or the beginning of it when nothing is to be said."""
    table = _table(width)
    table.add_row(
        str(judged.row),
        Text(harmless(judged.date or "")),
        Text("\n").join(map(_where, judged.verdicts)),
        Text(*_OUTCOMES[outcome_of(judged.verdicts)]),
        Text("\n").join(_text_and_findings(judged)),
    )
    return table


def _table(width: int) -> Table:
    """All rows have the same widths: they are printed one by one, since a calendar has no end."""
    table = Table.grid(padding=(0, 1, 0, 0))
    fixed = _WIDE if width >= _WIDE_FROM else _NARROW
    text = max(width - sum(fixed) - len(fixed) - 1, 1)
    for wide in (*fixed, text):
        table.add_column(width=wide, overflow="fold")
    return table


def _where(verdict: CalendarVerdict) -> Text:
    networks = ", ".join(NETWORK_NAMES[network] for network in verdict.networks)
    if verdict.account_kind is None:
        return Text(networks)
    kind = ACCOUNT_KINDS[verdict.account_kind]
    name = f"{shown_name(Actor(handle=verdict.account))}, {kind}" if verdict.account else kind
    return Text(harmless(f"{networks} · {name}"))


def _text_and_findings(judged: CalendarRow) -> Iterator[Text]:
    findings = [finding for verdict in judged.verdicts for finding in verdict.findings]
    if judged.problem:
        yield Text(harmless(judged.problem), style="yellow")
    if not findings:
        line = " ".join(harmless(judged.text).split())
        yield Text(line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…", style="dim")
        return
    yield marked(judged.text, findings)
    for verdict in judged.verdicts:
        if len(judged.verdicts) > 1 and verdict.findings:
            yield Text(", ".join(NETWORK_NAMES[network] for network in verdict.networks), style="bold")
        for finding in verdict.findings:
            yield _said(finding, judged.text)


def _said(finding: Finding, text: str) -> Text:
    words = harmless(" ".join(words_of(finding, text).split()))
    return Text.assemble(
        (f"{finding.clause} {finding.title.partition(':')[0]}", "bold"),
        f" ({words}). {finding.message} {finding.advice}",
    )
