"""The checks: one file each, each a plain function (draft, context) → findings."""

from collections.abc import Callable, Iterator

from comedido.checks.account import account
from comedido.checks.accusation import accusation
from comedido.checks.artificial_growth import artificial_growth
from comedido.checks.brand_line import brand_line
from comedido.checks.channel import channel
from comedido.checks.confidential import confidential
from comedido.checks.context import Context
from comedido.checks.controversy import controversy
from comedido.checks.credentials import credentials
from comedido.checks.custody import custody
from comedido.checks.devices import devices
from comedido.checks.media import media
from comedido.checks.mission import mission
from comedido.checks.network_limits import network_limits
from comedido.checks.own_link import own_link
from comedido.checks.personal_data import personal_data
from comedido.checks.plain_language import plain_language
from comedido.checks.presidency import presidency
from comedido.checks.private_matters import private_matters
from comedido.checks.proselytism import proselytism
from comedido.checks.quoting import quoting
from comedido.checks.replies import replies
from comedido.checks.saturation import saturation
from comedido.checks.spelling import spelling
from comedido.checks.tone import tone
from comedido.checks.unfinished import unfinished
from comedido.checks.unsourced import unsourced
from comedido.contract import Draft, Finding

Check = Callable[[Draft, Context], Iterator[Finding]]

CHECKS: dict[str, Check] = {
    # These need no models, which read meanwhile.
    "custody": custody,
    "devices": devices,
    "credentials": credentials,
    "personal_data": personal_data,
    "confidential": confidential,
    "presidency": presidency,
    "unsourced": unsourced,
    "accusation": accusation,
    "artificial_growth": artificial_growth,
    "brand_line": brand_line,
    "own_link": own_link,
    "media": media,
    "network_limits": network_limits,
    "plain_language": plain_language,
    "saturation": saturation,
    "spelling": spelling,
    "unfinished": unfinished,
    # These ask the models.
    "account": account,
    "tone": tone,
    "proselytism": proselytism,
    # These look at what the others found.
    "quoting": quoting,
    "private_matters": private_matters,
    "mission": mission,
    "controversy": controversy,
    "replies": replies,
    "channel": channel,
}
"""Every check by the name that the policy's `checked_by` uses, in the order they run."""
