"""How the journal's tables came to be: one module for each step, which is never changed once released."""

from types import ModuleType

from comedido.journal.migrations import step_0001_decisions, step_0002_drafts, step_0003_interactions

STEPS: tuple[ModuleType, ...] = (step_0001_decisions, step_0002_drafts, step_0003_interactions)
"""Every step, in order."""
