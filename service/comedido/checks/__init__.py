"""The checks: one file each, each a plain function (draft, context) → findings."""

from collections.abc import Callable, Iterator

from comedido.checks.account import account
from comedido.checks.accusation import accusation
from comedido.checks.artificial_growth import artificial_growth
from comedido.checks.brand_line import brand_line
from comedido.checks.channel import channel
from comedido.checks.context import Context
from comedido.checks.custody import custody
from comedido.checks.devices import devices
from comedido.checks.media import media
from comedido.checks.mission import mission
from comedido.checks.own_link import own_link
from comedido.checks.presidency import presidency
from comedido.checks.private_matters import private_matters
from comedido.checks.proselytism import proselytism
from comedido.checks.tone import tone
from comedido.checks.unsourced import unsourced
from comedido.contract import Draft, Finding

Check = Callable[[Draft, Context], Iterator[Finding]]

CHECKS: dict[str, Check] = {
    "account": account,
    "custody": custody,
    "devices": devices,
    "tone": tone,
    "proselytism": proselytism,
    "private_matters": private_matters,
    "presidency": presidency,
    "mission": mission,
    "brand_line": brand_line,
    "unsourced": unsourced,
    "accusation": accusation,
    "artificial_growth": artificial_growth,
    "own_link": own_link,
    "media": media,
    # Last: it explains what the others found.
    "channel": channel,
}
"""Every check by the name that the policy's `checked_by` uses, in the order they run."""
