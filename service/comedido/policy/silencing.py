"""Which clauses are off or may be silenced by a person, and which findings that leaves out."""

from collections.abc import Set as AbstractSet

from comedido.contract import DeviceRole, Finding, Severity
from comedido.policy.model import Policy

MARKS_BEFORE_OFFERING = 3
"""Times that a person says that findings of a clause were wrong before silencing it is offered."""

_NEVER = frozenset({"4.4"})
"""Taking part in politics has the gravest consequences for who writes."""

_ABOUT_THE_ENTITY_S_COMPUTER = frozenset({"3.6", "3.11"})
"""Said on every computer of the entity: whoever uses it can't choose not to hear of it."""

_ONLY_IN_PART = frozenset({"1.7"})
"""An insult of the heaviest kind is always worth a second look."""


def may_be_silenced(policy: Policy, clause: str) -> bool:
    """Whether a person may silence `clause`."""
    known = policy.people_may_silence and clause in policy.clauses
    return known and clause not in _NEVER and not _always_speaks(policy, clause)


def is_off(policy: Policy, clause: str) -> bool:
    """Whether `policy` has switched `clause` off, which a computer of the entity's own may not heed."""
    return not policy.clauses[clause].enabled and not _always_speaks(policy, clause)


def is_silenced_in_part(clause: str) -> bool:
    """Whether the heaviest findings of `clause` are shown although it is silent."""
    return clause in _ONLY_IN_PART


def is_silent(finding: Finding, silent: AbstractSet[str], policy: Policy) -> bool:
    """Whether `finding` is left out because the person has silenced its clause."""
    if finding.clause not in silent or not may_be_silenced(policy, finding.clause):
        return False
    return not (is_silenced_in_part(finding.clause) and finding.severity is Severity.HIGH)


def _always_speaks(policy: Policy, clause: str) -> bool:
    return policy.device.role is DeviceRole.INSTITUTIONAL and clause in _ABOUT_THE_ENTITY_S_COMPUTER
