"""The guide, and what is said about profiles and forms."""

from datetime import date

from pydantic import Field

from comedido.contract.drafts import Actor, Finding
from comedido.contract.words import Coverage, Message, Network, Role


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
    reminders: list[DatedReminder] = Field(default_factory=list[DatedReminder])


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
