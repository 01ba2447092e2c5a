"""A Comedido that somebody has used for months: an inventory, a journal and a calendar to look at.

People, entities and texts are invented.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle

from comedido.contract import AccountKind, Action, MistakenFinding, Network, Outcome, Surface
from comedido.journal.entries import DraftEntry
from comedido.journal.journal import FILE_NAME, Journal
from comedido.journal.opening import opened
from tests.browser.stage import API, Stage

INVENTORY = (
    "red;usuario;clase;entidad;responsable;suplente;correo;cambio_de_clave;canal_oficial\n"
    "X;AlcaldiaValdeluna;institucional;Alcaldía;Marta Rojas;Ana Mejía;prensa@valdeluna.gov.co;{long_ago};no\n"
    "Facebook;AlcaldiaValdeluna;institucional;Alcaldía;Marta Rojas;;prensa@valdeluna.gov.co;{lately};no\n"
    "Instagram;alcaldiavaldeluna;institucional;Alcaldía;Diego Pinto;;;;no\n"
    "X;marta_rojas_p;personal;Alcaldía;Marta Rojas;;;;sí\n"
)

CALENDAR = (
    "Fecha;Red;Texto\n"
    "1/12/2026;Facebook, Instagram;Mañana vacunamos en el parque, de 8 a. m. a 3 p. m.: lleve carné.\n"
    "2/12/2026;X;¡Qué idiotas son los concejales que no aprobaron el puente!\n"
    "3/12/2026;Facebook;Este domingo votemos por Ramiro Toro, el candidato de la gente.\n"
    "4/12/2026;TikTok;Así quedó el mirador.\n"
    "7/12/2026;X;La biblioteca abre el festivo hasta el mediodía.\n"
)

PUBLISHED_BY_WEEK = (13, 15, 14, 16, 12, 15, 13, 10, 14, 11, 12, 9)
"""Drafts of each week without a warning, this week first."""

WARNED_BY_WEEK = (1, 2, 1, 2, 3, 2, 4, 3, 5, 4, 6, 5)
"""Drafts of each week with one: a person who learns."""

CLAUSES = ("1.7", "4.8", "1.7", "2.15", "1.5", "4.4", "1.7", "4.8", "2.14")
ACTIONS = (Action.EDITED, Action.EDITED, Action.PUBLISHED_ANYWAY, Action.EDITED, Action.DISCARDED)


async def fill_inventory(stage: Stage) -> None:
    """Import the entity's accounts; one of them is due for a new password."""
    today = datetime.now(UTC).date()
    csv = INVENTORY.format(long_ago=today - timedelta(days=300), lately=today - timedelta(days=20))
    imported = f"{API}.runtime.sendMessage({{ kind: 'importInventory', csv: {json.dumps(csv)} }})"
    answer = await stage.options.evaluate(imported)
    assert answer["kind"] == "imported", answer


def fill_journal(stage: Stage) -> None:
    """Record twelve weeks of drafts, and three times that one clause was wrong."""
    file = stage.local.home / "state" / FILE_NAME
    now = datetime.now(UTC)
    with opened(lambda: file, patience_seconds=1, create=True) as rows:
        for draft in _drafts(now):
            rows.add_draft(draft)
        for _ in range(3):
            rows.add_mistaken(MistakenFinding(clause="2.4", account_kind=AccountKind.INSTITUTIONAL), now)


def forget(stage: Stage) -> None:
    """Take away what was imported and recorded."""
    stage.local.forget_inventory()
    Journal(lambda: stage.local.home / "state" / FILE_NAME).forget()


def _drafts(now: datetime) -> Iterator[DraftEntry]:
    clauses, actions = cycle(CLAUSES), cycle(ACTIONS)
    for age, (published, warned) in enumerate(zip(PUBLISHED_BY_WEEK, WARNED_BY_WEEK, strict=True)):
        monday = now - timedelta(weeks=age, minutes=5)
        yield _draft(monday, Outcome.REMIND, clauses=("2.4",))
        for number in range(published):
            yield _draft(monday - timedelta(days=number % 6), Outcome.CLEAR)
        for number in range(warned):
            day = monday - timedelta(days=number)
            yield _draft(day, Outcome.WARN, next(actions), (next(clauses),))


def _draft(
    at: datetime, outcome: Outcome, action: Action | None = None, clauses: tuple[str, ...] = ()
) -> DraftEntry:
    return DraftEntry(at, Network.X, Surface.POST, AccountKind.INSTITUTIONAL, outcome, action, clauses)
