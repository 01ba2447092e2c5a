"""How the inventory's tables came to be: one module for each step, which is never changed once released.

A step defines `up(migrator, database)`, as peewee's migration runner has it. The runner is handed modules and
not files, because a packaged Comedido has none.
"""

from types import ModuleType

from comedido.accounts.migrations import step_0001_accounts

STEPS: tuple[ModuleType, ...] = (step_0001_accounts,)
"""Every step, in order."""


def step_name(step: ModuleType) -> str:
    """The name under which the database remembers that `step` was made."""
    return step.__name__.rpartition(".")[2]
