"""How the journal's tables came to be: one module for each step, which is never changed once released."""

from types import ModuleType

from comedido.journal.migrations import step_0001_decisions, step_0002_drafts

STEPS: tuple[ModuleType, ...] = (step_0001_decisions, step_0002_drafts)
"""Every step, in order."""
