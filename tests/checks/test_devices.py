"""Clauses 3.11 and 3.6: is this account at home on this computer, and are accounts mixed on it?"""

import platform

import pytest

from comedido.contract import AccountKind, Actor, DeviceRole, Draft, Finding, InventoryAccount, Severity
from comedido.policy.model import Device
from comedido.recent import NOTHING_RECENT, Recent
from tests.checks.known import CHANNEL, OFFICIAL, OWN, draft_from, findings, policy_of

FROM_OFFICIAL = draft_from("min_ejemplo")
FROM_OWN = draft_from("ines_avila")


def found(
    draft: Draft,
    *accounts: InventoryAccount,
    name: str | None = "pc-12",
    role: DeviceRole = DeviceRole.UNSAID,
    recent: Recent = NOTHING_RECENT,
) -> list[Finding]:
    policy = policy_of(device=Device(name=name, role=role))
    return findings("devices", draft, *accounts, policy=policy, recent=recent)


def with_others(draft: Draft, *others: Actor) -> Draft:
    return draft.model_copy(update={"other_accounts": list(others)})


def test_an_institutional_account_on_another_computer_is_warned_about() -> None:
    (finding,) = found(FROM_OFFICIAL, OFFICIAL, name="casa")
    assert (finding.clause, finding.severity) == ("3.11", Severity.HIGH)
    assert "casa" in finding.evidence
    assert "PC-12" in finding.evidence


@pytest.mark.parametrize("name", ["PC-12", "pc-14", " pc-12.ejemplo.local"])
def test_an_authorised_computer_is_left_alone(name: str) -> None:
    assert found(FROM_OFFICIAL, OFFICIAL, name=name) == []


@pytest.mark.parametrize(("host", "clauses"), [("PC-14.ejemplo.local", []), ("casa", ["3.11"]), ("", [])])
def test_a_computer_that_the_policy_does_not_name_has_its_own_name(
    monkeypatch: pytest.MonkeyPatch, host: str, clauses: list[str]
) -> None:
    monkeypatch.setattr(platform, "node", lambda: host)
    assert [finding.clause for finding in found(FROM_OFFICIAL, OFFICIAL, name=None)] == clauses


def test_an_account_without_devices_may_be_anywhere() -> None:
    assert found(FROM_OFFICIAL, OFFICIAL.model_copy(update={"devices": []}), name="casa") == []


def test_a_personal_account_may_be_anywhere_else() -> None:
    assert found(FROM_OWN, OWN.model_copy(update={"devices": ["celular"]}), name="casa") == []


def test_an_account_that_nobody_registered_has_no_devices() -> None:
    assert found(draft_from("rio", AccountKind.INSTITUTIONAL), OFFICIAL, name="casa") == []


@pytest.mark.parametrize(
    ("draft", "other"),
    [
        (FROM_OFFICIAL, Actor(handle="raul", kind=AccountKind.PERSONAL)),
        (FROM_OFFICIAL, Actor(handle="@ines_avila")),
        (FROM_OFFICIAL, Actor(handle="ines_avila", kind=AccountKind.INSTITUTIONAL)),
        (FROM_OWN, Actor(handle="@min_ejemplo")),
        (draft_from("raul", AccountKind.PERSONAL), Actor(handle="rio", kind=AccountKind.INSTITUTIONAL)),
    ],
)
def test_sessions_of_both_kinds_are_reminded_of(draft: Draft, other: Actor) -> None:
    (finding,) = found(with_others(draft, other), OFFICIAL, OWN)
    assert (finding.clause, finding.severity) == ("3.6", Severity.LOW)
    assert (other.handle or "").removeprefix("@") in finding.evidence


@pytest.mark.parametrize(
    ("draft", "others"),
    [
        (FROM_OFFICIAL, []),
        (FROM_OFFICIAL, [Actor(handle="min_ejemplo")]),
        (FROM_OFFICIAL, [Actor(handle="rio", kind=AccountKind.INSTITUTIONAL)]),
        (FROM_OFFICIAL, [Actor(handle="nadie")]),
        (FROM_OWN, [Actor(handle="raul", kind=AccountKind.PERSONAL)]),
        (draft_from("nadie"), [Actor(handle="min_ejemplo"), Actor(handle="ines_avila")]),
    ],
)
def test_sessions_of_one_kind_or_of_an_unknown_one_are_left_alone(draft: Draft, others: list[Actor]) -> None:
    assert found(with_others(draft, *others), OFFICIAL, OWN) == []


def test_a_channel_belongs_beside_the_entitys_accounts() -> None:
    assert found(with_others(FROM_OFFICIAL, Actor(handle="ines_avila")), OFFICIAL, CHANNEL) == []
    assert found(FROM_OWN, CHANNEL, role=DeviceRole.INSTITUTIONAL) == []


@pytest.mark.parametrize(
    ("draft", "role", "clauses"),
    [
        (FROM_OWN, DeviceRole.INSTITUTIONAL, ["3.6"]),
        (draft_from("raul", AccountKind.PERSONAL), DeviceRole.INSTITUTIONAL, ["3.6"]),
        (FROM_OWN, DeviceRole.PERSONAL, []),
        (FROM_OWN, DeviceRole.UNSAID, []),
        (FROM_OFFICIAL, DeviceRole.INSTITUTIONAL, []),
        (draft_from("nadie"), DeviceRole.INSTITUTIONAL, []),
        (Draft(text="Buenos días"), DeviceRole.INSTITUTIONAL, []),
    ],
)
def test_a_personal_account_on_the_entitys_computer_is_reminded_of(
    draft: Draft, role: DeviceRole, clauses: list[str]
) -> None:
    assert [finding.clause for finding in found(draft, OFFICIAL, OWN, role=role)] == clauses


def test_mixing_is_said_once_and_once_a_day() -> None:
    draft = with_others(FROM_OWN, Actor(handle="min_ejemplo"))
    assert len(found(draft, OFFICIAL, OWN, role=DeviceRole.INSTITUTIONAL)) == 1
    assert found(draft, OFFICIAL, OWN, role=DeviceRole.INSTITUTIONAL, recent=Recent(posts_today=2)) == []
