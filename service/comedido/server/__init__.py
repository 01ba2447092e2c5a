"""The service: answers drafts with verdicts over a socket that only the current user can open."""
