"""Clause 4.4: who shares or likes a campaign's post may be seen to support it.

The post campaigns by its own words, or it is a party's or a campaign's. A politician's account is no
campaign: those who govern report there too, so its posts count only where they sound like one. That a plain
«me gusta» is political participation is not settled, so it weighs a step less than to share.
"""

from collections.abc import Iterator

from comedido.checks.political_authors import political_author
from comedido.checks.seen_proselytism import NOBODY_NAMED, TO_A_REMINDER, contracted, seen_proselytism
from comedido.contract import Finding, Interaction, InteractionKind, Role
from comedido.interactions.context import InteractionContext
from comedido.language.judgement import Level

_CLAUSE = "4.4"
_SURE = 0.9
_WEIGHS = {InteractionKind.SHARE: 0, InteractionKind.LIKE: 1}
"""Steps off a high clause."""


def endorsement(interaction: Interaction, context: InteractionContext) -> Iterator[Finding]:
    """At most one finding; a contractor's own account, which the law does not bind, is only reminded."""
    institutional = context.is_institutional(interaction)
    if interaction.kind not in _WEIGHS or (interaction.role is Role.ELECTED_MEMBER and not institutional):
        return
    author = political_author(interaction.author)
    seen = seen_proselytism(context.reading, None, context.today)
    campaigns = seen is not None and seen.level is Level.WARN
    of_a_campaign = author is not None and author.campaigns
    if not (campaigns or of_a_campaign or (author and seen)):
        return
    lowered = _WEIGHS[interaction.kind]
    if seen and not of_a_campaign:
        lowered = max(lowered, seen.lowered)
    if interaction.role is Role.CONTRACTOR and not institutional:
        lowered = max(lowered, TO_A_REMINDER)
    named = author.name if author else NOBODY_NAMED
    about = seen.about if seen and seen.about != NOBODY_NAMED else named
    reasons = [f"la publicación es de {author.says} ({author.name})"] if author else []
    yield contracted(
        context.finding(
            _CLAUSE,
            variant=interaction.kind.value,
            spans=seen.spans if seen else (),
            evidence="; ".join([*reasons, *([seen.evidence] if seen else [])]),
            confidence=seen.confidence if seen and not of_a_campaign else _SURE,
            lowered=lowered,
            entidad_politica=about,
        )
    )
