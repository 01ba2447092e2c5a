"""What a check may know of what was published before: counts, never a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recent:
    """Of the account of a draft, as the local history counts it."""

    posts_today: int = 0
    """Posts of this account since midnight; answers, edits and the parts of a thread are none."""
    same_text_today: int = 0
    """How many of them had this very text."""
    same_text_elsewhere: int = 0
    """From how many other accounts of this computer this very text was posted on this network in the last
    seven days; an entity may well say the same on several networks."""
    answers_to_author: int = 0
    """Answers of this account to the author of the parent in the last 24 hours."""
    other_publications_today: int = 0
    """Answers and parts of threads of this account since midnight."""

    @property
    def first_today(self) -> bool:
        """Whether this account has published nothing at all since midnight."""
        return not self.posts_today and not self.other_publications_today


NOTHING_RECENT = Recent()

SCHEDULED = Recent(other_publications_today=1)
"""For what goes out on another day: nothing is known of that day, not even that it begins with this."""
