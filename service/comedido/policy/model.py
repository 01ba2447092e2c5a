"""What a policy is: the 49 clauses of the circular, and what an entity may change about them."""

import re
import string
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator

from comedido.contract import Coverage, DeviceRole, Severity, WhenServiceIsAbsent

_CLAUSE = re.compile(r"[1-4]\.([1-9]|1\d|20)")


def _of_the_circular(clause_id: str) -> str:
    if not _CLAUSE.fullmatch(clause_id):
        raise ValueError("no es un numeral de la circular (1.1 a 4.10)")
    return clause_id


ClauseId = Annotated[str, AfterValidator(_of_the_circular)]
Sentence = Annotated[str, Field(min_length=1, max_length=300)]


def _with_plain_fields(sentence: str) -> str:
    try:
        fields = list(string.Formatter().parse(sentence))
    except ValueError:
        raise ValueError("tiene una llave suelta; escriba los campos así: {fragmento}") from None
    if any(form or conversion for _, _, form, conversion in fields):
        raise ValueError("un campo lleva solo su nombre entre llaves, así: {fragmento}")
    return sentence


Template = Annotated[Sentence, AfterValidator(_with_plain_fields)]
"""A sentence that may hold `{fields}`, which are names and nothing else."""


class PolicyPart(BaseModel):
    """Base of every part of a policy file: unknown keys are errors, instances are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Binds(StrEnum):
    """Whom a clause addresses; the circular's section 4 addresses a servant's personal accounts."""

    EVERYONE = "everyone"
    ENTITY = "entity"
    COMMUNITY_MANAGER = "community_manager"
    PUBLIC_SERVANT = "public_servant"


class Force(StrEnum):
    """How strongly the clause's own words bind."""

    PROHIBITION = "prohibition"
    DUTY = "duty"
    RECOMMENDATION = "recommendation"


class Nature(StrEnum):
    """What software can do about a clause."""

    CHECKABLE = "checkable"
    CHECKABLE_IN_PART = "checkable_in_part"
    REMINDER = "reminder"
    ORGANISATIONAL = "organisational"


class Wording(PolicyPart):
    """The two sentences of a warning: what was seen, and what to do. They may hold `{fields}`."""

    message: Template
    advice: Template

    @property
    def fields(self) -> frozenset[str]:
        """Names of the `{fields}` in either sentence."""
        parsed = string.Formatter().parse(self.message + self.advice)
        return frozenset(name for _, name, _, _ in parsed if name is not None)


class Clause(Wording):
    """One numbered point of the circular."""

    title: Sentence
    binds: Binds
    force: Force
    severity: Severity
    nature: Nature
    checked_by: list[str]
    """What covers it: checks of drafts or of pages, and reminders by date, by their names."""
    not_watched: Sentence | None = None
    """What of it nothing watches yet, as the table of coverage says it."""
    enabled: bool = True
    leave_alone: str | None = None
    variants: dict[str, Wording] = {}
    related_law: str | None = None
    related_clauses: list[ClauseId] = []

    @property
    def coverage(self) -> Coverage:
        """What Comedido does about it: as much as its checks can see of what it asks."""
        if not self.checked_by:
            return Coverage.GUIDES
        return _COVERAGE[self.nature]


_COVERAGE = {
    Nature.CHECKABLE: Coverage.CHECKS,
    Nature.CHECKABLE_IN_PART: Coverage.CHECKS_IN_PART,
    Nature.REMINDER: Coverage.REMINDS,
    Nature.ORGANISATIONAL: Coverage.REMINDS,
}


class Entity(PolicyPart):
    """What an entity says about itself, so that what is its own is not mistaken for something else.

    Everything may be left out; a check that needs what is not said stays silent.
    """

    name: str | None = None
    mission: str | None = None
    """Its mission, functions and services in its own words: what its posts are about (2.3)."""
    topics: list[str] = []
    """Further words and phrases of its subject matter (2.3)."""
    domains: list[str] = []
    """Web domains of its own, without «www.» (2.7); its e-mail ends in them."""
    phones: list[str] = []
    """Public lines and switchboards, written as people write them (2.13)."""
    identifiers: list[str] = []
    """Its NIT and other public numbers (2.13)."""
    addresses: list[str] = []
    """Its offices (2.13)."""
    emails: list[str] = []
    """Public mailboxes (2.13)."""
    acronyms: list[str] = []
    """Acronyms that its public knows (2.4)."""
    topics_under_discussion: list[str] = []
    """What the communications office wants to be asked about before anybody posts (3.4)."""
    forbidden_slogans: list[str] = []
    """Brands and slogans that its manual of identity excludes (2.1)."""
    answer_days: Annotated[int, Field(ge=1, le=90)] = 15
    """Working days to answer a petition (2.10, 2.20; Ley 1755 de 2015, art. 14)."""
    most_posts_a_day: Annotated[int, Field(ge=1, le=500)] = 15
    """From here on a day's posts of one account saturate (2.12)."""
    password_days: Annotated[int, Field(ge=1, le=730)] = 90
    """Days after which a password is to be changed (1.1, 3.10)."""


class Device(PolicyPart):
    """The computer on which Comedido runs, as the inventory's authorised devices name it (3.6, 3.11)."""

    name: str | None = None
    role: DeviceRole = DeviceRole.UNSAID


class Journal(PolicyPart):
    """The local record of what happened to drafts, without their texts."""

    days: Annotated[int, Field(ge=1, le=3650)] = 365
    """Days after which a row of it is dropped."""


class Policy(PolicyPart):
    """The circular as it is in force for one entity."""

    name: str
    version: str
    date: date
    when_service_is_absent: WhenServiceIsAbsent
    entity: Entity = Entity()
    device: Device = Device()
    journal: Journal = Journal()
    people_may_silence: bool = True
    """Whether a person may silence a clause whose findings were wrong time and again."""
    is_adapted: bool = False
    """Whether a policy file of this computer is in force besides the circular."""
    clauses: dict[ClauseId, Clause]

    @property
    def full_name(self) -> str:
        """Name and version, as a verdict names it."""
        return f"{self.name}, versión {self.version}"


class ClauseChange(PolicyPart):
    """What an entity changes about one clause; what is left out stays as it was."""

    enabled: bool | None = None
    severity: Severity | None = None
    message: Template | None = None
    advice: Template | None = None
    variants: dict[str, Wording] | None = None

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("no cambia nada: escriba enabled, severity, message, advice o variants")
        return self


class PolicyChanges(PolicyPart):
    """An entity's policy file, or the machine's. A bare text as `entity` is its name."""

    entity: Entity | None = None
    device: Device | None = None
    journal: Journal | None = None
    people_may_silence: bool | None = None
    version: str
    when_service_is_absent: WhenServiceIsAbsent | None = None
    clauses: dict[ClauseId, ClauseChange] = {}

    @field_validator("entity", mode="before")
    @classmethod
    def _named(cls, value: object) -> object:
        return {"name": value} if isinstance(value, str) else value
