"""How the inventory's tables came to be: one module for each step, which is never changed once released."""

from types import ModuleType

from comedido.accounts.migrations import step_0001_accounts

STEPS: tuple[ModuleType, ...] = (step_0001_accounts,)
"""Every step, in order."""
