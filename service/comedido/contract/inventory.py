"""The inventory of accounts, and how it comes from and goes to a file."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt

from comedido.contract.words import AccountKind, Message, Network


class InventoryAccount(Message):
    """An account of the entity or of the person, as the inventory keeps it (clauses 2.17 and 2.18).

    `official_channel` marks a personal account through which an entity's business is announced: section 2 of
    the circular then binds it (4.10).
    """

    network: Network
    handle: str = Field(min_length=1, max_length=200)
    id: str | None = Field(default=None, max_length=100)
    kind: Literal[AccountKind.INSTITUTIONAL, AccountKind.PERSONAL]
    entity: str | None = Field(default=None, max_length=200)
    responsible: str | None = Field(default=None, max_length=200)
    backup: str | None = Field(default=None, max_length=200)
    email: str | None = Field(default=None, max_length=200)
    password_changed_on: date | None = None
    devices: list[Annotated[str, Field(min_length=1, max_length=100)]] = Field(
        default_factory=list[str], max_length=50
    )
    official_channel: bool = False


class Inventory(Message):
    """All accounts of the inventory; `problems` are sentences in Spanish about what could not be read."""

    accounts: list[InventoryAccount]
    problems: list[str] = Field(default_factory=list[str])


class InventoryFile(Message):
    """A CSV file of accounts, as text."""

    csv: str = Field(max_length=2_000_000)


class RowProblem(Message):
    """What is wrong in one row of a file; `row` counts from 1, the heading included."""

    row: NonNegativeInt
    column: str | None
    message: str


class Import(Message):
    """What an import did. With any problem nothing was changed."""

    added: NonNegativeInt = 0
    changed: NonNegativeInt = 0
    problems: list[RowProblem] = Field(default_factory=list[RowProblem])
