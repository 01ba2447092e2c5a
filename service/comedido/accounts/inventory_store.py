"""The inventory of accounts in a SQLite file of this user (clauses 2.17 and 2.18)."""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from peewee import Database

from comedido.accounts.inventory_database import delete, insert, is_sound, opened, rows, update
from comedido.accounts.inventory_file import (
    DamagedInventoryError,
    InventoryError,
    Locate,
    damaged,
    inventory_file,
    located,
    version,
)
from comedido.contract import InventoryAccount
from comedido.migrated_database import FILE_ENDINGS, at_once

PATIENCE_SECONDS = 2.0
"""How long a person who asks for something waits for another program that holds the file."""


class Stored(NamedTuple):
    """What the file holds: accounts by their number in it, and sentences about what can't be understood."""

    accounts: Mapping[int, InventoryAccount]
    problems: Sequence[str] = ()


class Change(NamedTuple):
    """A new account (`number` None), another content for a known one, or its end (`account` None)."""

    number: int | None
    account: InventoryAccount | None


class InventoryStore:
    """Reads and changes the file; what can't be done is an InventoryError with a sentence for people."""

    def __init__(self, locate: Locate = inventory_file) -> None:
        self._locate = locate

    def read(self, patience_seconds: float = PATIENCE_SECONDS) -> Stored:
        """What the file holds; nothing when there is none. Raises InventoryError."""
        file = located(self._locate)
        if version(file) is None:
            return Stored({})
        with opened(file, patience_seconds=patience_seconds) as database:
            return _stored(database)

    def change(self, decide: Callable[[Mapping[int, InventoryAccount]], Sequence[Change]]) -> None:
        """Make the changes that `decide` chooses from the accounts by number, all or none.

        A damaged file is set aside as it is, and a new one begun. Raises InventoryError.
        """
        file = located(self._locate)
        if version(file) is not None:
            try:
                _examine(file)
            except DamagedInventoryError:
                _set_aside(file)
        with (
            opened(file, patience_seconds=PATIENCE_SECONDS, create=True) as database,
            at_once(database),
        ):
            for change in decide(_stored(database).accounts):
                _make(change, database)


def _examine(file: Path) -> None:
    """Raises DamagedInventoryError when anything in `file` is not as it was written."""
    with opened(file, patience_seconds=PATIENCE_SECONDS) as database:
        _stored(database)
        if not is_sound(database):
            raise damaged(file)


def _set_aside(file: Path) -> None:
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    try:
        for ending in FILE_ENDINGS:
            part = file.with_name(file.name + ending)
            if part.exists():
                os.rename(part, file.with_name(f"{file.name}.{moment}.damaged{ending}"))
    except OSError as error:
        raise InventoryError(f"El inventario dañado no se pudo guardar aparte: {error}") from error


def _stored(database: Database) -> Stored:
    accounts: dict[int, InventoryAccount] = {}
    problems: list[str] = []
    for number, fields in rows(database):
        try:
            fields["devices"] = json.loads(str(fields["devices"]))
            accounts[number] = InventoryAccount.model_validate(fields)
        except ValueError:
            problems.append(f"La cuenta número {number} del inventario no se entiende; impórtela otra vez.")
    return Stored(accounts, problems)


def _make(change: Change, database: Database) -> None:
    if change.account is None:
        if change.number is not None:
            delete(database, change.number)
        return
    fields = change.account.model_dump(mode="json")
    fields["devices"] = json.dumps(fields["devices"], ensure_ascii=False)
    if change.number is None:
        insert(database, fields)
    else:
        update(database, change.number, fields)
