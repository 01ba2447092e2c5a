"""What a policy is: the 49 clauses of the circular, and what an entity may change about them."""

import string
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from comedido.contract import Severity, WhenServiceIsAbsent

ClauseId = Annotated[str, Field(pattern=r"^[1-4]\.([1-9]|1\d|20)$")]
Sentence = Annotated[str, Field(min_length=1, max_length=300)]


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

    message: Sentence
    advice: Sentence

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
    enabled: bool = True
    leave_alone: str | None = None
    variants: dict[str, Wording] = {}
    related_law: str | None = None
    related_clauses: list[ClauseId] = []


class Policy(PolicyPart):
    """The circular as it is in force for one entity."""

    name: str
    version: str
    date: date
    when_service_is_absent: WhenServiceIsAbsent
    clauses: dict[ClauseId, Clause]


class ClauseChange(PolicyPart):
    """What an entity changes about one clause; what is left out stays as it was."""

    enabled: bool | None = None
    severity: Severity | None = None
    message: Sentence | None = None
    advice: Sentence | None = None
    variants: dict[str, Wording] | None = None

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("no cambia nada: escriba enabled, severity, message, advice o variants")
        return self


class PolicyChanges(PolicyPart):
    """An entity's policy file, or the machine's."""

    entity: str | None = None
    version: str
    when_service_is_absent: WhenServiceIsAbsent | None = None
    clauses: dict[ClauseId, ClauseChange] = {}
