"""Emoji as people see them: a flag, a family or a waving hand with a colour of skin is one."""

import re

_PICTURE = (
    r"(?:[\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa\u2600-\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55"
    r"\U0001f004\U0001f0cf\U0001f170-\U0001f19a\U0001f200-\U0001faff]"
    r"|[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u2328\u23cf\u24c2\u25aa-\u25fe\u3030\u303d\u3297\u3299]\ufe0f)"
)
_DRESSED = rf"{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]*"

EMOJI_SEQUENCE = re.compile(
    rf"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_DRESSED}(?:\u200d{_DRESSED})*"
)
"""One emoji."""
