"""What every message is made of: its base, and the words that the extension and the service share."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

LONGEST_TEXT = 63_206
"""Characters of the longest post that one of the networks accepts (Facebook)."""


class Message(BaseModel):
    """Base of every model: unknown keys are errors, instances are immutable.

    Each is built when it is first used: no start needs more than a few of them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Network(StrEnum):
    """The six social networks that the circular names."""

    X = "x"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"
    YOUTUBE = "youtube"
    FLICKR = "flickr"


class Surface(StrEnum):
    """Where in a network a draft is being written."""

    POST = "post"
    REPLY = "reply"
    QUOTE = "quote"
    THREAD = "thread"
    COMMENT = "comment"
    CAPTION = "caption"
    EDIT = "edit"


class InteractionKind(StrEnum):
    """What is done: to the account that wrote a post (`block`, `mute`), or to the post itself."""

    BLOCK = "block"
    MUTE = "mute"
    HIDE_REPLY = "hide_reply"
    SHARE = "share"
    LIKE = "like"


class AccountKind(StrEnum):
    """Whose voice an account carries."""

    INSTITUTIONAL = "institutional"
    PERSONAL = "personal"
    UNKNOWN = "unknown"


class Identity(StrEnum):
    """How well the sources of identity on a page (cookie, page data, visible account) agree."""

    AGREED = "agreed"
    DISAGREED = "disagreed"
    UNSEEN = "unseen"


class Role(StrEnum):
    """Who the person is before the law: the ban of clause 4.4 does not bind everyone alike."""

    PUBLIC_SERVANT = "public_servant"
    COMMUNITY_MANAGER = "community_manager"
    CONTRACTOR = "contractor"
    ELECTED_MEMBER = "elected_member"


class Severity(StrEnum):
    """Weight of a finding, heaviest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    REMINDER = "reminder"


class Outcome(StrEnum):
    """What a verdict asks for: nothing, a quiet reminder, or a warning before publishing."""

    CLEAR = "clear"
    REMIND = "remind"
    WARN = "warn"


class Coverage(StrEnum):
    """What Comedido does about a clause."""

    CHECKS = "checks"
    CHECKS_IN_PART = "checks_in_part"
    REMINDS = "reminds"
    GUIDES = "guides"


class WhenServiceIsAbsent(StrEnum):
    """What the extension does with a draft that nobody could judge."""

    PERMIT_WITH_NOTICE = "permit_with_notice"
    HOLD = "hold"


class DeviceRole(StrEnum):
    """What a computer is for."""

    INSTITUTIONAL = "institutional"
    PERSONAL = "personal"
    UNSAID = "unsaid"


DraftText = Annotated[str, Field(max_length=LONGEST_TEXT)]
ClauseNumber = Annotated[str, Field(pattern=r"^[1-4]\.\d{1,2}$")]
