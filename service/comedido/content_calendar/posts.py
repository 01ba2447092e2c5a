"""What one row of a calendar plans: a draft for each network on which it is to go out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pydantic import ValidationError

from comedido.accounts.known_accounts import KnownAccounts, bare_handle
from comedido.content_calendar.days import day_in
from comedido.content_calendar.vocabulary import vocabulary
from comedido.contract import AccountKind, Actor, CalendarColumns, Draft, InventoryAccount, Network, Role
from comedido.problems import problem_of
from comedido.spreadsheet import Row, compared

_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?[a-z]+\.com/(?:@|company/|in/|user/|channel/)?(?P<name>[^/?#\s]+)\S*", re.I
)
_BETWEEN_ACCOUNTS = re.compile(r"\s*[,;|\n]\s*")
_MARKED_AS_TEXT = re.compile(r"'+(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])")
_LONGEST_SHOWN = 40
_LONGEST_HANDLE = 200


@dataclass(frozen=True, slots=True)
class Usual:
    """What holds for the rows that say nothing else."""

    network: Network = Network.FACEBOOK
    account_kind: AccountKind | None = None
    role: Role = Role.PUBLIC_SERVANT
    account: str | None = None


class Post(NamedTuple):
    """A row's drafts, the words of its cells, and why some or all of it can't be judged, in Spanish."""

    row: Row
    text: str
    day: str | None
    drafts: list[Draft]
    problem: str | None


def post_of(row: Row, columns: CalendarColumns, usual: Usual, known: KnownAccounts, today: date) -> Post:
    """The post of `row`. A row that can't be understood has no drafts."""
    text = _cell(row, columns.text)
    day = _cell(row, columns.date).strip() or None
    networks, problem = _networks(row, columns, usual)
    kind = _kind(row, columns, usual)
    problem = row.mistake or (kind if isinstance(kind, str) else problem)
    if row.mistake or isinstance(kind, str) or not networks:
        return Post(row, text, day, [], problem)
    if not text.strip():
        return Post(row, text, day, [], "La fila no tiene texto; no hay nada que revisar.")
    names = _account_names(_cell(row, columns.account) or usual.account or "")
    try:
        drafts = [
            Draft(
                text=text,
                network=network,
                actor=_actor(network, names, kind.value, known),
                role=usual.role,
                scheduled_on=(day_in(day) if day else None) or today,
            )
            for network in networks
        ]
    except ValidationError as error:
        return Post(row, text, day, [], problem_of(error).message)
    return Post(row, text, day, drafts, problem)


class _Kind(NamedTuple):
    value: AccountKind | None


def _cell(row: Row, place: int | None) -> str:
    """What stands in the cell, without the mark that keeps spreadsheets from calculating it."""
    written = row.cells[place] if place is not None and place < len(row.cells) else ""
    return _MARKED_AS_TEXT.sub("", written, count=1) if written.startswith("'") else written


def _networks(row: Row, columns: CalendarColumns, usual: Usual) -> tuple[list[Network], str | None]:
    known = vocabulary()
    if columns.network is None:
        if not columns.networks:
            return [usual.network], None
        chosen = [flag.network for flag in columns.networks if known.says_yes(_cell(row, flag.column))]
        return list(dict.fromkeys(chosen)), None if chosen else "No dice en cuál de las seis redes sale."
    cell = _cell(row, columns.network).strip()
    if not cell:
        return [usual.network], None
    others = known.others_in(cell)
    left_out = f"No se revisó para {', '.join(others)}: la circular no la nombra." if others else None
    networks = known.networks_in(cell)
    if not networks and not others:
        return [], f"No se reconoce la red «{cell[:_LONGEST_SHOWN]}»; escriba, por ejemplo, Facebook."
    return networks, left_out


def _kind(row: Row, columns: CalendarColumns, usual: Usual) -> _Kind | str:
    """The kind that the row says, or why it can't be understood."""
    cell = _cell(row, columns.account_kind).strip()
    if not cell:
        return _Kind(usual.account_kind)
    kind = vocabulary().account_kind(cell)
    if kind is None:
        return (
            f"No se reconoce la clase de cuenta «{cell[:_LONGEST_SHOWN]}»; escriba institucional o personal."
        )
    return _Kind(kind)


def _account_names(cell: str) -> list[str]:
    """The names in a cell of accounts; of the address of a profile, its last part."""
    names = (_ADDRESS.sub(r"\g<name>", name) for name in _BETWEEN_ACCOUNTS.split(cell))
    bare = (name.strip().removeprefix("@").strip()[:_LONGEST_HANDLE] for name in names)
    return list(dict.fromkeys(filter(None, bare)))


def _actor(
    network: Network, names: Sequence[str], kind: AccountKind | None, known: KnownAccounts
) -> Actor | None:
    """As whom it will go out: as the inventory says, else as the row does; None when nobody says it."""
    for name in names:
        account = _known(network, name, known)
        if account is not None:
            return Actor(handle=account.handle, id=account.id, kind=AccountKind(account.kind))
    if kind is None:
        return None
    # Of several names that nobody knows, it can't be told which one is of this network.
    return Actor(handle=names[0] if len(names) == 1 else None, kind=kind)


def _known(network: Network, name: str, known: KnownAccounts) -> InventoryAccount | None:
    """The account of that handle, else the only one of the network whose entity is meant.

    An entity is meant by its name, or by the handle that it has on another network.
    """
    found = known.find(network, Actor(handle=bare_handle(name)))
    if found is not None:
        return found
    elsewhere = (
        account.entity for account in known.accounts if bare_handle(account.handle) == bare_handle(name)
    )
    meant = {compared(name), *(compared(entity) for entity in elsewhere if entity)}
    of_entity = [
        account
        for account in known.accounts
        if account.network is network and account.entity and compared(account.entity) in meant
    ]
    return of_entity[0] if len(of_entity) == 1 else None
