"""The one schema shared by service, host, command line and extension.

The extension's `contract.ts` is generated from these models. All text offsets are Unicode code points of
`Draft.text`, half open: `text[start:end]`. JavaScript counts UTF-16 units; the extension converts.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt

LONGEST_TEXT = 63_206
"""Characters of the longest post that one of the networks accepts (Facebook)."""


LONGEST_CALENDAR = 2_000_000
"""Characters of the largest content calendar that a page may ask about."""


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


class Coverage(StrEnum):
    """What Comedido does about a clause."""

    CHECKS = "checks"
    CHECKS_IN_PART = "checks_in_part"
    REMINDS = "reminds"
    GUIDES = "guides"


class WhenServiceIsAbsent(StrEnum):
    """What the extension does with a draft that nobody could judge."""

    PERMIT_WITH_NOTICE = "permit_with_notice"
    HOLD = "hold"


DraftText = Annotated[str, Field(max_length=LONGEST_TEXT)]
ClauseNumber = Annotated[str, Field(pattern=r"^[1-4]\.\d{1,2}$")]


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
    clauses: list[ClauseNumber] = Field(max_length=49)


class Publication(Message):
    """What has just left for a network. It is counted and hashed at once; its text is not kept.

    `outcome` and `clauses` are of the verdict on it; without an outcome nobody had judged it.
    """

    text: DraftText
    network: Network
    surface: Surface
    actor: Actor
    parent_author: str | None = Field(default=None, max_length=200)
    outcome: Outcome | None = None
    clauses: list[ClauseNumber] = Field(default_factory=list[ClauseNumber], max_length=49)


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
    where nobody could judge them, `unjudged`.
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
    problems: list[str] = []


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
    problems: list[str] = []


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
    problems: list[RowProblem] = []


class GuideEntry(Message):
    """One clause in plain words and what to do about it today."""

    clause: str
    title: str
    coverage: Coverage
    summary: str
    steps: list[str]
    related_law: str | None = None


class DatedReminder(Message):
    """Something whose day has come or is near."""

    clause: str
    due: date
    message: str
    advice: str


class Guide(Message):
    """Every clause in the order of the circular, and what is due."""

    policy: str
    entries: list[GuideEntry]
    reminders: list[DatedReminder] = []


class ProfilePage(Message):
    """The person's own profile page, as it shows itself."""

    network: Network
    actor: Actor
    biography: str = Field(max_length=10_000)
    role: Role = Role.PUBLIC_SERVANT


class EmailForm(Message):
    """A sign-up or settings form with an e-mail field: of the address only its domain is told."""

    network: Network
    actor: Actor | None = None
    domain: str = Field(min_length=1, max_length=253)


class Advice(Message):
    """Findings about something other than a draft; they never hold anything."""

    findings: list[Finding]


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


class PublishedRequest(Message):
    """Frame that counts what has just been published."""

    kind: Literal["published"] = "published"
    id: NonNegativeInt
    publication: Publication


class InventoryRequest(Message):
    """Frame that asks for the inventory."""

    kind: Literal["inventory"] = "inventory"
    id: NonNegativeInt


class ImportRequest(Message):
    """Frame that brings accounts into the inventory, all or none."""

    kind: Literal["import_inventory"] = "import_inventory"
    id: NonNegativeInt
    file: InventoryFile


class ExportRequest(Message):
    """Frame that asks for the inventory as a CSV file."""

    kind: Literal["export_inventory"] = "export_inventory"
    id: NonNegativeInt


class GuideRequest(Message):
    """Frame that asks for the guide."""

    kind: Literal["guide"] = "guide"
    id: NonNegativeInt


class ProfileRequest(Message):
    """Frame that asks about a profile page."""

    kind: Literal["profile"] = "profile"
    id: NonNegativeInt
    page: ProfilePage


class EmailFormRequest(Message):
    """Frame that asks about a form."""

    kind: Literal["email_form"] = "email_form"
    id: NonNegativeInt
    form: EmailForm


class CalendarRequest(Message):
    """Frame that asks about the next rows of a content calendar."""

    kind: Literal["calendar"] = "calendar"
    id: NonNegativeInt
    file: CalendarFile


class MistakenRequest(Message):
    """Frame that counts a finding that the person says was wrong."""

    kind: Literal["mistaken"] = "mistaken"
    id: NonNegativeInt
    finding: MistakenFinding


class ActivityRequest(Message):
    """Frame that asks what happened in a period."""

    kind: Literal["activity"] = "activity"
    id: NonNegativeInt
    period: Period


class ExportActivityRequest(Message):
    """Frame that asks for the journal of a period as a CSV file."""

    kind: Literal["export_activity"] = "export_activity"
    id: NonNegativeInt
    period: Period


class ForgetActivityRequest(Message):
    """Frame that deletes the whole journal."""

    kind: Literal["forget_activity"] = "forget_activity"
    id: NonNegativeInt


class SilencesRequest(Message):
    """Frame that asks which clauses are silent or may be."""

    kind: Literal["silences"] = "silences"
    id: NonNegativeInt


class SilenceRequest(Message):
    """Frame that silences a clause for this person, or lets it speak again."""

    kind: Literal["silence"] = "silence"
    id: NonNegativeInt
    choice: SilenceChoice


class VerdictAnswer(Message):
    """Frame that answers `check`."""

    kind: Literal["verdict"] = "verdict"
    id: NonNegativeInt
    verdict: Verdict


class RecordedAnswer(Message):
    """Frame that answers `decision`, `published`, `mistaken` and `forget_activity`."""

    kind: Literal["recorded"] = "recorded"
    id: NonNegativeInt


class StatusAnswer(Message):
    """Frame that answers `status`."""

    kind: Literal["status"] = "status"
    id: NonNegativeInt
    status: Status


class InventoryAnswer(Message):
    """Frame that answers `inventory`."""

    kind: Literal["inventory"] = "inventory"
    id: NonNegativeInt
    inventory: Inventory


class ImportedAnswer(Message):
    """Frame that answers `import_inventory`."""

    kind: Literal["imported"] = "imported"
    id: NonNegativeInt
    imported: Import


class ExportedAnswer(Message):
    """Frame that answers `export_inventory`."""

    kind: Literal["exported"] = "exported"
    id: NonNegativeInt
    exported: InventoryFile


class GuideAnswer(Message):
    """Frame that answers `guide`."""

    kind: Literal["guide"] = "guide"
    id: NonNegativeInt
    guide: Guide


class AdviceAnswer(Message):
    """Frame that answers `profile` and `email_form`."""

    kind: Literal["advice"] = "advice"
    id: NonNegativeInt
    advice: Advice


class CalendarAnswer(Message):
    """Frame that answers `calendar`."""

    kind: Literal["calendar"] = "calendar"
    id: NonNegativeInt
    calendar: Calendar


class ActivityAnswer(Message):
    """Frame that answers `activity`."""

    kind: Literal["activity"] = "activity"
    id: NonNegativeInt
    activity: Activity


class ExportedActivityAnswer(Message):
    """Frame that answers `export_activity`."""

    kind: Literal["exported_activity"] = "exported_activity"
    id: NonNegativeInt
    exported_activity: ActivityFile


class SilencesAnswer(Message):
    """Frame that answers `silences` and `silence`."""

    kind: Literal["silences"] = "silences"
    id: NonNegativeInt
    silences: Silences


class ProblemAnswer(Message):
    """Frame that answers a request that could not be met; `id` is null when it could not be read."""

    kind: Literal["problem"] = "problem"
    id: NonNegativeInt | None
    problem: Problem


Request = Annotated[
    CheckRequest
    | DecisionRequest
    | StatusRequest
    | PublishedRequest
    | InventoryRequest
    | ImportRequest
    | ExportRequest
    | GuideRequest
    | ProfileRequest
    | EmailFormRequest
    | CalendarRequest
    | MistakenRequest
    | ActivityRequest
    | ExportActivityRequest
    | ForgetActivityRequest
    | SilencesRequest
    | SilenceRequest,
    Field(discriminator="kind"),
]
Answer = Annotated[
    VerdictAnswer
    | RecordedAnswer
    | StatusAnswer
    | InventoryAnswer
    | ImportedAnswer
    | ExportedAnswer
    | GuideAnswer
    | AdviceAnswer
    | CalendarAnswer
    | ActivityAnswer
    | ExportedActivityAnswer
    | SilencesAnswer
    | ProblemAnswer,
    Field(discriminator="kind"),
]
