"""What the counts say: is the definition of a surface up to date, degraded, or is nobody watching there?

A changed site must be noticed on the day, and one odd page must not cry wolf: a part fails when it failed in
half of the uses of the day, or in the last two of them.
"""

from collections.abc import Sequence

from comedido.contract import DefinitionState, SiteHealth, SitePart, SurfaceHealth
from comedido.site_health.counts import SERVING, SurfaceDay, Tally

_IN_A_ROW = 2
_FEWEST = {SitePart.REPLAY: 2}
"""A site may take its time once, so one press that was not seen to publish says nothing."""


def health_of(days: Sequence[SurfaceDay]) -> SiteHealth:
    """The health of each surface by its last day; `days` are in the order of their last use."""
    by_surface: dict[tuple[str, str], list[SurfaceDay]] = {}
    for day in days:
        by_surface.setdefault((day.site, day.surface or ""), []).append(day)
    return SiteHealth(surfaces=[_judged(by_surface[surface]) for surface in sorted(by_surface)])


def _judged(days: Sequence[SurfaceDay]) -> SurfaceHealth:
    last = days[-1]
    failing = [part for part in SitePart if part in last.tallies and _fails(part, last.tallies[part])]
    whole = [day.day for day in days if day.whole]
    return SurfaceHealth(
        site=last.site,
        version=last.version,
        surface=last.surface,
        state=_state(last, failing),
        failing=failing,
        last_used=last.day,
        last_whole=max(whole, default=None),
    )


def _state(day: SurfaceDay, failing: Sequence[SitePart]) -> DefinitionState:
    if not failing:
        return DefinitionState.CURRENT
    if SitePart.COMPOSER in failing and day.tallies[SitePart.COMPOSER].last == "nothing":
        return DefinitionState.UNWATCHED
    return DefinitionState.DEGRADED


def _fails(part: SitePart, tally: Tally) -> bool:
    times = sum(tally.tiers.values())
    failed = times - sum(tally.tiers.get(tier, 0) for tier in SERVING[part])
    if failed < _FEWEST.get(part, 1):
        return False
    return 2 * failed >= times or tally.failed_in_a_row >= _IN_A_ROW
