"""The one schema shared by service, host, command line and extension.

The extension's `contract.ts` is generated from these models. All text offsets are Unicode code points of
`Draft.text`, half open: `text[start:end]`. JavaScript counts UTF-16 units; the extension converts.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt

LONGEST_TEXT = 63_206
"""Characters of the longest post that one of the networks accepts (Facebook)."""


class Message(BaseModel):
    """Base of every model: unknown keys are errors, instances are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Network(StrEnum):
    """The six social networks that the circular names."""

    X = "x"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"
    YOUTUBE = "youtube"
    FLICKR = "flickr"


class Surface(StrEnum):
    """Where in a network a draft is being written."""

    POST = "post"
    REPLY = "reply"
    QUOTE = "quote"
    THREAD = "thread"
    COMMENT = "comment"
    CAPTION = "caption"
    EDIT = "edit"


class AccountKind(StrEnum):
    """Whose voice an account carries."""

    INSTITUTIONAL = "institutional"
    PERSONAL = "personal"
    UNKNOWN = "unknown"


class Identity(StrEnum):
    """How well the sources of identity on a page (cookie, page data, visible account) agree."""

    AGREED = "agreed"
    DISAGREED = "disagreed"
    UNSEEN = "unseen"


class Role(StrEnum):
    """Who the person is before the law: the ban of clause 4.4 does not bind everyone alike."""

    PUBLIC_SERVANT = "public_servant"
    COMMUNITY_MANAGER = "community_manager"
    CONTRACTOR = "contractor"
    ELECTED_MEMBER = "elected_member"


class Severity(StrEnum):
    """Weight of a finding, heaviest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    REMINDER = "reminder"


class Outcome(StrEnum):
    """What a verdict asks for: nothing, a quiet reminder, or a warning before publishing."""

    CLEAR = "clear"
    REMIND = "remind"
    WARN = "warn"


class WhenServiceIsAbsent(StrEnum):
    """What the extension does with a draft that nobody could judge."""

    PERMIT_WITH_NOTICE = "permit_with_notice"
    HOLD = "hold"


DraftText = Annotated[str, Field(max_length=LONGEST_TEXT)]


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

    Without an `actor` nothing is said about the account; an actor of kind `unknown` is warned about.
    """

    text: DraftText
    network: Network = Network.X
    surface: Surface = Surface.POST
    actor: Actor | None = None
    role: Role = Role.PUBLIC_SERVANT
    parent_text: DraftText | None = None
    links: list[str] = Field(default_factory=list, max_length=200)
    media: Media = Media()


class Finding(Message):
    """One clause that a draft may go against, with the words that caused it."""

    clause: str
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
    unfinished: list[str] = []


class Action(StrEnum):
    """What a person did with a warning."""

    EDITED = "edited"
    PUBLISHED_ANYWAY = "published_anyway"
    DISCARDED = "discarded"


class Decision(Message):
    """What was decided about a warned draft. It carries clauses and kinds, never the text."""

    action: Action
    network: Network
    surface: Surface
    account_kind: AccountKind
    clauses: list[Annotated[str, Field(pattern=r"^[1-4]\.\d{1,2}$")]] = Field(max_length=49)


class Status(Message):
    """How the service is, as the popup and `comedido doctor` show it; `problems` are sentences in Spanish."""

    version: str
    policy: str
    when_service_is_absent: WhenServiceIsAbsent
    seconds_running: NonNegativeInt
    problems: list[str] = []


class Problem(Message):
    """The one shape of every error: what happened, where, and what to do, in Spanish."""

    code: Literal["invalid", "too_large", "too_slow", "not_found", "unavailable", "internal"]
    message: str
    where: str | None = None


class CheckRequest(Message):
    """Frame that asks for a verdict."""

    kind: Literal["check"] = "check"
    id: NonNegativeInt
    draft: Draft


class DecisionRequest(Message):
    """Frame that records a decision."""

    kind: Literal["decision"] = "decision"
    id: NonNegativeInt
    decision: Decision


class StatusRequest(Message):
    """Frame that asks how the service is."""

    kind: Literal["status"] = "status"
    id: NonNegativeInt


class VerdictAnswer(Message):
    """Frame that answers `check`."""

    kind: Literal["verdict"] = "verdict"
    id: NonNegativeInt
    verdict: Verdict


class RecordedAnswer(Message):
    """Frame that answers `decision`."""

    kind: Literal["recorded"] = "recorded"
    id: NonNegativeInt


class StatusAnswer(Message):
    """Frame that answers `status`."""

    kind: Literal["status"] = "status"
    id: NonNegativeInt
    status: Status


class ProblemAnswer(Message):
    """Frame that answers a request that could not be met; `id` is null when it could not be read."""

    kind: Literal["problem"] = "problem"
    id: NonNegativeInt | None
    problem: Problem


Request = Annotated[CheckRequest | DecisionRequest | StatusRequest, Field(discriminator="kind")]
Answer = Annotated[VerdictAnswer | RecordedAnswer | StatusAnswer | ProblemAnswer, Field(discriminator="kind")]
