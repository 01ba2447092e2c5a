"""A draft and what is said, done and counted about it."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, NonNegativeInt, model_validator

from comedido.contract.words import (
    AccountKind,
    ClauseNumber,
    DraftText,
    Identity,
    InteractionKind,
    Message,
    Network,
    Outcome,
    Role,
    Severity,
    Surface,
)


class Actor(Message):
    """The account that a draft would be published as, which is not always the login."""

    handle: str | None = Field(default=None, max_length=200)
    id: str | None = Field(default=None, max_length=100)
    name: str | None = Field(default=None, max_length=200)
    kind: AccountKind = AccountKind.UNKNOWN
    identity: Identity = Identity.AGREED


class Media(Message):
    """What is attached to a draft; never the material itself."""

    images: NonNegativeInt = 0
    videos: NonNegativeInt = 0
    images_without_description: NonNegativeInt = 0


class Draft(Message):
    """What is about to be published.

    Without an `actor` nothing is said about the account; an actor of kind `unknown` is warned about. `person`
    is who writes, as the inventory names responsible persons; `parent_author` is the handle of who wrote the
    post that is answered or shared; `other_accounts` are those lately seen open in the same browser.
    """

    text: DraftText
    network: Network = Network.X
    surface: Surface = Surface.POST
    actor: Actor | None = None
    role: Role = Role.PUBLIC_SERVANT
    person: str | None = Field(default=None, max_length=200)
    parent_text: DraftText | None = None
    parent_author: str | None = Field(default=None, max_length=200)
    other_accounts: list[Actor] = Field(default_factory=list[Actor], max_length=20)
    links: list[str] = Field(default_factory=list, max_length=200)
    media: Media = Media()
    scheduled_on: date | None = None
    """The day on which it will go out, when that is not now."""


class Finding(Message):
    """One clause that a draft may go against, with the words that caused it.

    `variant` names the clause's other wording, where it was used.
    """

    clause: str
    variant: str | None = None
    title: str
    severity: Severity
    spans: list[tuple[NonNegativeInt, NonNegativeInt]]
    message: str
    advice: str
    evidence: str
    confidence: float = Field(ge=0, le=1)


class Verdict(Message):
    """The answer to a draft: its outcome and the findings, heaviest first.

    `unfinished` names the checks that the time budget cut short.
    """

    outcome: Outcome
    findings: list[Finding]
    actor: Actor | None
    policy: str
    unfinished: list[str] = Field(default_factory=list[str])


class Action(StrEnum):
    """What a person did with a warning."""

    EDITED = "edited"
    PUBLISHED_ANYWAY = "published_anyway"
    DISCARDED = "discarded"


class Decision(Message):
    """What was decided about a warned draft, which has a `surface`, or about a warned `interaction`.

    It carries clauses and kinds, never the text. Of an interaction nothing can be edited.
    """

    action: Action
    network: Network
    surface: Surface | None = None
    interaction: InteractionKind | None = None
    account_kind: AccountKind
    clauses: list[ClauseNumber] = Field(max_length=49)

    @model_validator(mode="after")
    def _is_about_one_thing(self) -> Self:
        if (self.surface is None) == (self.interaction is None):
            raise ValueError("lleva surface o interaction, una de las dos")
        if self.interaction is not None and self.action is Action.EDITED:
            raise ValueError("una interacción no se edita: es discarded o published_anyway")
        return self


class Publication(Message):
    """What has just left for a network. It is counted and hashed at once; its text is not kept.

    `outcome` and `clauses` are of the verdict on it; without an outcome nobody had judged it. `scheduled_on`
    is the day on which it will go out, when that is not now.
    """

    text: DraftText
    network: Network
    surface: Surface
    actor: Actor
    parent_author: str | None = Field(default=None, max_length=200)
    outcome: Outcome | None = None
    clauses: list[ClauseNumber] = Field(default_factory=list[ClauseNumber], max_length=49)
    scheduled_on: date | None = None
