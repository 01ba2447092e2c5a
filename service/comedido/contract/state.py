"""How the service is, and the one shape of every error."""

from typing import Literal

from pydantic import Field, NonNegativeInt

from comedido.contract.words import Message, WhenServiceIsAbsent


class Status(Message):
    """How the service is, as the popup and `comedido doctor` show it; `problems` are sentences in Spanish."""

    version: str
    policy: str
    when_service_is_absent: WhenServiceIsAbsent
    seconds_running: NonNegativeInt
    problems: list[str] = Field(default_factory=list[str])


class Problem(Message):
    """The one shape of every error: what happened, where, and what to do, in Spanish."""

    code: Literal["invalid", "too_large", "too_slow", "not_found", "unavailable", "internal"]
    message: str
    where: str | None = None
