"""What a check may know of what was published before: counts, never a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recent:
    """Of the account of a draft, as the local history counts it."""

    posts_today: int = 0
    """Posts of this account since midnight."""
    same_text_today: int = 0
    """How often this very text left from this account since midnight."""
    same_text_elsewhere: int = 0
    """From how many other accounts of this computer this very text left in the last seven days."""
    answers_to_author: int = 0
    """Answers of this account to the author of the parent in the last 24 hours."""


NOTHING_RECENT = Recent()
