"""How the service is, and the one shape of every error."""

from typing import Literal

from pydantic import Field, NonNegativeInt

from comedido.contract.words import DeviceRole, Message, WhenServiceIsAbsent


class EntityRules(Message):
    """What an entity has decided for everybody on this computer, which nobody changes in the extension.

    `clauses_off` are the numbers of the clauses that it has switched off.
    """

    entity: str | None
    device: DeviceRole
    people_may_silence: bool
    journal_days: int
    clauses_off: list[str]


class Status(Message):
    """How the service is, as the popup and `comedido doctor` show it; `problems` are sentences in Spanish.

    Without `rules` no entity has decided anything on this computer. `data` tells the data bundle in force
    from every other one (its version, a hyphen and the beginning of its hash); null without one.
    """

    version: str
    policy: str
    when_service_is_absent: WhenServiceIsAbsent
    seconds_running: NonNegativeInt
    problems: list[str] = Field(default_factory=list[str])
    rules: EntityRules | None = None
    data: str | None = None


class Problem(Message):
    """The one shape of every error: what happened, where, and what to do, in Spanish."""

    code: Literal["invalid", "too_large", "too_slow", "not_found", "unavailable", "internal"]
    message: str
    where: str | None = None
