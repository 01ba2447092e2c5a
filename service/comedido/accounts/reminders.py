"""What of the inventory has a date: the password of an account grows old (1.1, 3.10)."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from comedido.accounts.known_accounts import KnownAccounts
from comedido.contract import AccountKind, DatedReminder
from comedido.policy.model import Policy

DAYS_BEFORE = 7
"""Days before a date from which it is reminded of."""

_CLAUSE = "3.10"


def password_age(policy: Policy, accounts: KnownAccounts, today: date) -> Iterator[DatedReminder]:
    """One reminder for each of the entity's accounts whose password is to be changed soon or was to be.

    An account without a date of its last change, or with one that is still to come, is left alone.
    """
    clause = policy.clauses[_CLAUSE]
    if not clause.enabled:
        return
    for account in accounts.accounts:
        changed_on = account.password_changed_on
        if account.kind is not AccountKind.INSTITUTIONAL or changed_on is None or changed_on > today:
            continue
        due = changed_on + timedelta(days=policy.entity.password_days)
        if due - today > timedelta(days=DAYS_BEFORE):
            continue
        wording = clause.variants["password_past" if due < today else "password_near"]
        fields = {
            "cuenta": f"@{account.handle.removeprefix('@')}",
            "dias": str(policy.entity.password_days),
            "fecha": f"{due:%d/%m/%Y}",
        }
        yield DatedReminder(
            clause=_CLAUSE,
            due=due,
            message=wording.message.format_map(fields),
            advice=wording.advice.format_map(fields),
        )


REMINDERS: dict[str, Callable[[Policy, KnownAccounts, date], Iterator[DatedReminder]]] = {
    "password_age": password_age
}
"""Every one by the name that the policy's `checked_by` uses."""


def due_reminders(policy: Policy, accounts: KnownAccounts, today: date) -> list[DatedReminder]:
    """What is due within a week or past, the most urgent first."""
    reminders = [found for remind in REMINDERS.values() for found in remind(policy, accounts, today)]
    return sorted(reminders, key=lambda reminder: reminder.due)
