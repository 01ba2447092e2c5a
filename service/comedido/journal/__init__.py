"""The local record of what became of drafts and interactions: kinds and clauses, never a text or a name."""
