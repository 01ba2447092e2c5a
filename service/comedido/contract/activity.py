"""What the journal kept, and which findings the person calls wrong or silences."""

from datetime import date

from pydantic import Field, NonNegativeInt

from comedido.contract.words import AccountKind, ClauseNumber, Message


class MistakenFinding(Message):
    """A finding that the person says was wrong, or, `taken_back`, was not after all. Never its text."""

    clause: ClauseNumber
    variant: str | None = Field(default=None, pattern=r"^[a-z][a-z_]{0,49}$")
    account_kind: AccountKind
    taken_back: bool = False


class Period(Message):
    """Some days of the journal, both ends included, in the time of this computer."""

    since: date
    until: date


class ActivityDay(Message):
    """What happened to the drafts of one day when they were about to be published.

    Of those warned about, `edited`, `published_anyway` or `discarded`; of the others, `clear`, `reminded` or,
    where nobody could judge them, `unjudged`. Interactions that were warned about count as drafts do.
    """

    day: date
    clear: NonNegativeInt = 0
    reminded: NonNegativeInt = 0
    unjudged: NonNegativeInt = 0
    edited: NonNegativeInt = 0
    published_anyway: NonNegativeInt = 0
    discarded: NonNegativeInt = 0


class ActivityClause(Message):
    """How often a clause came up, by what happened to the draft, and how often it was said to be wrong."""

    clause: str
    title: str
    reminded: NonNegativeInt = 0
    edited: NonNegativeInt = 0
    published_anyway: NonNegativeInt = 0
    discarded: NonNegativeInt = 0
    mistaken: NonNegativeInt = 0


class Activity(Message):
    """The journal of a period, counted: days on which something happened, and clauses, most frequent first.

    `kept_days` is how long the policy keeps anything; `problems` are sentences in Spanish about the journal.
    """

    days: list[ActivityDay]
    clauses: list[ActivityClause]
    kept_days: int
    problems: list[str] = Field(default_factory=list[str])


class ActivityFile(Message):
    """The journal of a period as a CSV file, as text."""

    csv: str


class SilenceChoice(Message):
    """That the person wants no findings of a clause any more, or, not `silent`, wants them again."""

    clause: ClauseNumber
    silent: bool


class SilenceOption(Message):
    """A clause that is silent, or that may be: the person marked its findings as wrong `times` times."""

    clause: str
    title: str
    times: NonNegativeInt
    silent: bool
    only_in_part: bool
    """The heaviest findings of it go on being shown."""


class Silences(Message):
    """What the person has silenced or may; nothing may be unless that is `permitted`."""

    permitted: bool
    clauses: list[SilenceOption]
