"""Clause 3.10: the entity's passwords are changed in time, says the inventory."""

from datetime import date, timedelta

import pytest

from comedido.accounts.known_accounts import KnownAccounts
from comedido.accounts.reminders import due_reminders, password_age
from comedido.contract import DatedReminder, InventoryAccount
from comedido.policy.load import circular
from comedido.policy.model import Entity
from tests.checks.known import OFFICIAL, OWN, policy_of

TODAY = date(2026, 11, 23)


def changed(days_ago: int, account: InventoryAccount = OFFICIAL) -> InventoryAccount:
    return account.model_copy(update={"password_changed_on": TODAY - timedelta(days=days_ago)})


def reminders(*accounts: InventoryAccount, password_days: int = 90) -> list[DatedReminder]:
    policy = policy_of(Entity(password_days=password_days))
    return due_reminders(policy, KnownAccounts(accounts), TODAY)


@pytest.mark.parametrize("days_ago", [83, 89, 90, 91, 400])
def test_an_old_password_is_reminded_of(days_ago: int) -> None:
    (reminder,) = reminders(changed(days_ago))
    assert (reminder.clause, reminder.due) == ("3.10", TODAY + timedelta(days=90 - days_ago))
    assert "@Min_Ejemplo" in reminder.message
    assert f"{reminder.due:%d/%m/%Y}" in reminder.message
    assert reminder.advice.startswith("Cámbiela hoy" if days_ago > 90 else "Prepare")


@pytest.mark.parametrize("account", [changed(82), changed(0), changed(-5), OFFICIAL, changed(400, OWN)])
def test_a_young_one_an_undated_one_and_a_persons_own_are_left_alone(account: InventoryAccount) -> None:
    assert reminders(account) == []


def test_an_entity_says_how_old_a_password_may_be() -> None:
    assert len(reminders(changed(25), password_days=30)) == 1
    assert reminders(changed(91), password_days=180) == []


def test_the_most_urgent_comes_first() -> None:
    due = [reminder.due for reminder in reminders(changed(85), changed(200), changed(95))]
    assert due == sorted(due)


def test_a_clause_that_is_switched_off_is_not_reminded_of() -> None:
    policy = circular()
    off = policy.clauses["3.10"].model_copy(update={"enabled": False})
    policy = policy.model_copy(update={"clauses": policy.clauses | {"3.10": off}})
    assert list(password_age(policy, KnownAccounts((changed(400),)), TODAY)) == []
