"""The journal as a CSV file that spreadsheets open."""

import csv
import io
from collections.abc import Iterator

from comedido.accounts.inventory_cells import KIND_NAMES, NETWORK_NAMES
from comedido.contract import AccountKind, Action, InteractionKind, Outcome, Surface
from comedido.journal.journal import Entries

# Excel takes a file for UTF-8 by this mark, and where decimals have a comma it divides cells at semicolons.
_MARK_OF_UTF_8 = "\N{ZERO WIDTH NO-BREAK SPACE}"
_DELIMITER = ";"

COLUMNS = ("fecha", "hora", "red", "lugar", "clase_de_cuenta", "resultado", "decision", "numerales")

_SURFACES = {
    Surface.POST: "publicación",
    Surface.REPLY: "respuesta",
    Surface.QUOTE: "cita",
    Surface.THREAD: "hilo",
    Surface.COMMENT: "comentario",
    Surface.CAPTION: "pie de foto",
    Surface.EDIT: "edición",
}
_INTERACTIONS = {
    InteractionKind.BLOCK: "bloquear",
    InteractionKind.MUTE: "silenciar",
    InteractionKind.HIDE_REPLY: "ocultar una respuesta",
    InteractionKind.SHARE: "compartir",
    InteractionKind.LIKE: "«me gusta»",
}
_OUTCOMES = {
    None: "sin revisar",
    Outcome.CLEAR: "sin observaciones",
    Outcome.REMIND: "con recordatorio",
    Outcome.WARN: "con aviso",
}
_ACTIONS = {
    None: "",
    Action.EDITED: "volvió a editar",
    Action.PUBLISHED_ANYWAY: "publicó de todos modos",
    Action.DISCARDED: "no publicó",
}
_DONE = {
    Action.PUBLISHED_ANYWAY: "lo hizo de todos modos",
    Action.DISCARDED: "no lo hizo",
}
_MISTAKEN = "aviso marcado como equivocado"


def activity_csv(entries: Entries) -> str:
    """One row for each draft, interaction and wrong finding, oldest first; times are of this computer."""
    written = io.StringIO(newline="")
    written.write(_MARK_OF_UTF_8)
    writer = csv.writer(written, delimiter=_DELIMITER)
    writer.writerow(COLUMNS)
    by_moment = sorted(_rows(entries), key=lambda row: row[:2])
    writer.writerows(by_moment)
    return written.getvalue()


def _rows(entries: Entries) -> Iterator[tuple[str, ...]]:
    for draft in entries.drafts:
        yield (
            *_moment(draft.at.astimezone().isoformat()),
            NETWORK_NAMES[draft.network],
            _SURFACES[draft.surface],
            _kind(draft.account_kind),
            _OUTCOMES[draft.outcome],
            _ACTIONS[draft.action],
            ", ".join(map(_numeral, draft.clauses)),
        )
    for interaction in entries.interactions:
        yield (
            *_moment(interaction.at.astimezone().isoformat()),
            NETWORK_NAMES[interaction.network],
            _INTERACTIONS[interaction.kind],
            _kind(interaction.account_kind),
            _OUTCOMES[Outcome.WARN],
            _DONE.get(interaction.action, ""),
            ", ".join(map(_numeral, interaction.clauses)),
        )
    for entry in entries.mistaken:
        moment = _moment(entry.at.astimezone().isoformat())
        yield (*moment, "", "", _kind(entry.account_kind), _MISTAKEN, "", _numeral(entry.clause))


def _moment(iso: str) -> tuple[str, str]:
    day, _, rest = iso.partition("T")
    return day, rest[:8]


def _kind(kind: AccountKind) -> str:
    return "sin declarar" if kind is AccountKind.UNKNOWN else KIND_NAMES[kind]


def _numeral(clause: str) -> str:
    # A spreadsheet would take «1.7» for a number or a date.
    return f"num. {clause}"
