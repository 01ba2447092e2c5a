"""On a computer of the entity, nobody silences what is said about the accounts that are open on it."""

import pytest

from comedido.checker import Checker
from comedido.checks.devices import devices
from comedido.contract import AccountKind, Actor, DeviceRole, Draft
from comedido.policy.load import circular
from comedido.policy.model import Device, Policy
from comedido.policy.silencing import is_off, may_be_silenced

PERSONAL = Draft(text="Feliz domingo.", actor=Actor(handle="ana", kind=AccountKind.PERSONAL))
OFFICIAL_TOO = PERSONAL.model_copy(
    update={"other_accounts": [Actor(handle="ministerio", kind=AccountKind.INSTITUTIONAL)]}
)


def policy_on(role: DeviceRole, *off: str) -> Policy:
    policy = circular()
    switched_off = {number: policy.clauses[number].model_copy(update={"enabled": False}) for number in off}
    return policy.model_copy(update={"device": Device(role=role), "clauses": policy.clauses | switched_off})


@pytest.mark.parametrize(
    ("role", "silenced"),
    [
        (DeviceRole.INSTITUTIONAL, []),
        (DeviceRole.PERSONAL, ["3.6", "3.11"]),
        (DeviceRole.UNSAID, ["3.6", "3.11"]),
    ],
)
def test_only_elsewhere_may_a_person_silence_which_accounts_are_open(
    role: DeviceRole, silenced: list[str]
) -> None:
    policy = policy_on(role)
    assert [number for number in ("3.6", "3.11") if may_be_silenced(policy, number)] == silenced
    assert may_be_silenced(policy, "2.4")


@pytest.mark.parametrize("draft", [PERSONAL, OFFICIAL_TOO])
def test_a_computer_of_the_entity_speaks_of_personal_accounts_although_a_file_or_a_person_silenced_it(
    draft: Draft,
) -> None:
    policy = policy_on(DeviceRole.INSTITUTIONAL, "3.6")
    verdict = Checker(policy=policy, checks={"devices": devices}, silent=lambda: {"3.6", "3.11"}).check(draft)
    assert [finding.clause for finding in verdict.findings] == ["3.6"]


def test_a_clause_is_off_where_the_policy_says_so() -> None:
    assert is_off(policy_on(DeviceRole.PERSONAL, "3.6"), "3.6")
    assert is_off(policy_on(DeviceRole.INSTITUTIONAL, "2.6"), "2.6")
    assert not is_off(policy_on(DeviceRole.INSTITUTIONAL, "3.6"), "3.6")
