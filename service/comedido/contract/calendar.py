"""A content calendar and the verdicts on its rows."""

from pydantic import Field, NonNegativeInt

from comedido.contract.drafts import Finding
from comedido.contract.words import AccountKind, Message, Network, Outcome, Role

LONGEST_CALENDAR = 2_000_000
"""Characters of the largest content calendar that a page may ask about."""


class NetworkColumn(Message):
    """A column of a calendar whose cells say yes or no for one network, as Metricool writes them."""

    network: Network
    column: NonNegativeInt


class CalendarColumns(Message):
    """Which column of a calendar holds what, counted from 0; without a `text` nothing can be judged."""

    text: NonNegativeInt | None = None
    network: NonNegativeInt | None = None
    account: NonNegativeInt | None = None
    date: NonNegativeInt | None = None
    account_kind: NonNegativeInt | None = None
    networks: list[NetworkColumn] = Field(default_factory=list[NetworkColumn], max_length=50)


class CalendarFile(Message):
    """A content calendar (CSV, as text) to be judged from its post number `after` on, counted from 0.

    `columns` are what the person chose; without them they are guessed. `network` and `account_kind` hold for
    the rows that say none, and for accounts that the inventory does not know.
    """

    csv: str = Field(max_length=LONGEST_CALENDAR)
    columns: CalendarColumns | None = None
    network: Network = Network.FACEBOOK
    account_kind: AccountKind | None = None
    role: Role = Role.PUBLIC_SERVANT
    after: NonNegativeInt = 0


class CalendarVerdict(Message):
    """What was found for those `networks` of one row about which nothing different was found."""

    networks: list[Network]
    account: str | None
    account_kind: AccountKind | None
    outcome: Outcome
    findings: list[Finding]


class CalendarRow(Message):
    """One post of a calendar: `row` is its number in a spreadsheet, `line` the row as it is exported.

    `problem` says in Spanish why it was not judged, or on which of its networks it was not.
    """

    row: NonNegativeInt
    date: str | None
    text: str
    verdicts: list[CalendarVerdict]
    problem: str | None
    line: str


class Calendar(Message):
    """Some rows of a calendar, in order. `next` is the `after` of the next question; null at the end."""

    names: list[str]
    columns: CalendarColumns
    total: NonNegativeInt
    rows: list[CalendarRow]
    next: NonNegativeInt | None
    heading: str
