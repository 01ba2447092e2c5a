"""What is counted of one surface of a site on one day."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, NonNegativeInt

from comedido.contract import Message, Sighting, SitePart
from comedido.contract.sites import DefinitionVersion, SiteName, SurfaceId

_Tier = Annotated[str, Field(pattern=r"^[a-z]{1,12}$")]

SERVING = {
    SitePart.COMPOSER: {"definition"},
    SitePart.SUBMIT: {"definition", "key"},
    SitePart.ACCOUNT: {"agreed"},
    SitePart.REPLAY: {"verified"},
}
"""The tiers of each part with which its definition serves as it should."""


class Tally(Message):
    """How often each tier found one part, which one did last, and how often in a row it failed at last."""

    tiers: dict[_Tier, NonNegativeInt] = Field(default_factory=dict[str, int], max_length=4)
    last: _Tier
    failed_in_a_row: NonNegativeInt = 0


class SurfaceDay(Message):
    """The tallies of one surface on one day, under one version of its definition."""

    site: SiteName
    version: DefinitionVersion
    surface: SurfaceId | None
    day: date
    whole: NonNegativeInt = 0
    """Sightings of a composer at which every part served."""
    tallies: dict[SitePart, Tally] = Field(default_factory=dict[SitePart, Tally])

    def is_of(self, other: "SurfaceDay") -> bool:
        """Whether both count the same surface, version and day."""
        return (self.site, self.version, self.surface, self.day) == (
            other.site,
            other.version,
            other.surface,
            other.day,
        )

    def with_sighting(self, sighting: Sighting) -> Self:
        """The same day with one sighting more."""
        tallies = dict(self.tallies)
        served: list[bool] = []
        for part in SitePart:
            tier = getattr(sighting, part)
            if tier is not None:
                serves = tier in SERVING[part]
                tallies[part] = _with_tier(tallies.get(part), str(tier), serves=serves)
                served.append(serves)
        is_whole = sighting.composer is not None and all(served)
        return self.model_copy(update={"tallies": tallies, "whole": self.whole + is_whole})


def _with_tier(tally: Tally | None, tier: str, *, serves: bool) -> Tally:
    tiers = dict(tally.tiers) if tally else {}
    tiers[tier] = tiers.get(tier, 0) + 1
    before = tally.failed_in_a_row if tally else 0
    return Tally(tiers=tiers, last=tier, failed_in_a_row=0 if serves else before + 1)
