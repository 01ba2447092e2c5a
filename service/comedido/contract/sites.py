"""How well the definitions of the sites still serve: tiers and counts, nothing of what was written."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from comedido.contract.words import Message

SiteName = Annotated[str, Field(pattern=r"^[a-z]{1,30}$")]
SurfaceId = Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")]
DefinitionVersion = Annotated[str, Field(pattern=r"^\d{4}\.\d{2}\.\d{1,6}$")]


class ComposerTier(StrEnum):
    """What found a composer: its definition, the generic rule, or nothing that knows how it publishes."""

    DEFINITION = "definition"
    RULE = "rule"
    NOTHING = "nothing"


class SubmitTier(StrEnum):
    """What found the control that publishes: what its definition says, a name alone, or nothing.

    `key` is no control where the definition expects none and a key publishes.
    """

    DEFINITION = "definition"
    NAME = "name"
    KEY = "key"
    NOTHING = "nothing"


class AccountTier(StrEnum):
    """How sure the acting account was.

    `partly` is one that is agreed while the cookie or the script that every page should have is silent.
    """

    AGREED = "agreed"
    PARTLY = "partly"
    DISAGREED = "disagreed"
    UNSEEN = "unseen"


class Sighting(Message):
    """What found the parts of one composer when somebody wrote in it, or whether a replayed press published.

    `surface` is the `id` in the definition, null for a place that resembles none. A part of which nothing
    can be said is null.
    """

    site: SiteName
    version: DefinitionVersion
    surface: SurfaceId | None = None
    composer: ComposerTier | None = None
    submit: SubmitTier | None = None
    account: AccountTier | None = None
    replay: Literal["verified", "unverified"] | None = None


class DefinitionState(StrEnum):
    """How well a definition serves: fully, with the generic rule's help or in part, or not at all."""

    CURRENT = "current"
    DEGRADED = "degraded"
    UNWATCHED = "unwatched"


class SitePart(StrEnum):
    """A part of a composer that a definition finds."""

    COMPOSER = "composer"
    SUBMIT = "submit"
    ACCOUNT = "account"
    REPLAY = "replay"


class SurfaceHealth(Message):
    """How one surface of a site was found on the last day of its use, and when it last was found whole."""

    site: SiteName
    version: DefinitionVersion
    surface: SurfaceId | None
    state: DefinitionState
    failing: list[SitePart]
    last_used: date
    last_whole: date | None


class SiteHealth(Message):
    """Every surface that was used lately, by site."""

    surfaces: list[SurfaceHealth]


class EntityDefinitions(Message):
    """The site definitions of the data bundle `data` (as in `Status`), each as JSON text, its common parts
    given to every surface; none and null without a bundle.

    They are what was signed: the extension alone knows which of them it can use.
    """

    data: str | None
    definitions: list[str]
