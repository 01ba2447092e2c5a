"""The local record of what happened to drafts: kinds and clauses, never a text, a handle or a name."""
