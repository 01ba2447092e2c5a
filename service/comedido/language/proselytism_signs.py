"""Signs that prove nothing alone but enough together, such as a name, praise and the month of the elections.

Every sign seen in a passage adds its points once. There must be enough points in all, and enough of them
both for taking a side and for an election (`data/proselytism_signs.yaml`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from re import Match

from comedido.language.proselytism_data import SignEntry, Weight
from comedido.language.proselytism_line import ElectoralLine, Segment
from comedido.language.proselytism_rules import Sign, proselytism_rules
from comedido.language.proselytism_seen import SeenAct
from comedido.language.proselytism_surroundings import Surroundings

_ALL, _CONTEST, _ABOUT = "all", "contest", "una candidatura"
_SHORT_PASSAGE, _CHARACTERS_PER_POINT = 140, 25

TOGETHER = "signs_together"
"""The act that signs amount to, by the name with which a context silences it."""


def signs_together(line: ElectoralLine, surroundings: Surroundings) -> Iterator[SeenAct]:
    """The signs of each passage of `line` where they are enough; what is answered may add points."""
    for segment in line.segments:
        start, end = segment.start, segment.end
        seen = _signs_in(line, segment)
        if _enough(seen, end - start) and not surroundings.guard(TOGETHER, start, end):
            yield from (_as_act(sign, match) for sign, match in seen.items() if sign.says)


def _as_act(sign: SignEntry, match: Match[str]) -> SeenAct:
    return SeenAct(sign.sign, sign.says, _ABOUT, Weight.MEDIUM, match.start(), match.end())


def _signs_in(line: ElectoralLine, segment: Segment) -> dict[SignEntry, Match[str]]:
    """The first place of every sign in the passage; none where hardly anything speaks of an election."""
    rules = proselytism_rules()
    signs = [sign for sign in rules.signs if sign.phrases in segment.candidates.phrases]
    contest = _seen(line, segment, (sign for sign in signs if sign.entry.kind == _CONTEST))
    least = min(enough[_CONTEST] for enough in rules.enough)
    if sum(sign.points for sign in contest) < least:
        return {}
    return _seen(line, segment, (sign for sign in signs if sign.entry.kind != _CONTEST)) | contest


def _seen(line: ElectoralLine, segment: Segment, signs: Iterable[Sign]) -> dict[SignEntry, Match[str]]:
    found = ((sign.entry, next(line.matches_in(segment, sign.phrases), None)) for sign in signs)
    return {entry: match for entry, match in found if match}


def _enough(seen: dict[SignEntry, Match[str]], length: int) -> bool:
    """Whether the points suffice; a long passage gathers some by chance and needs more."""
    by_chance = max(0, length - _SHORT_PASSAGE) // _CHARACTERS_PER_POINT
    points = Counter({_ALL: -by_chance})
    for sign in seen:
        points[sign.kind] += sign.points
        points[_ALL] += sign.points
    return any(
        all(points[kind] >= least for kind, least in enough.items()) for enough in proselytism_rules().enough
    )
