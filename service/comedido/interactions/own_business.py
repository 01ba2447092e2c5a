"""Clause 2.9: an entity's account shares and likes only what is its own business.

What that is, software cannot judge; only political accounts are spoken of (the case of the Alcaldía of
Usaquén, 2019). What a politician in office reports about public matters is left alone, and the Presidency
is a question of 2.19.
"""

from collections.abc import Iterator

from comedido.accounts.shown_name import shown_name
from comedido.checks.political_authors import PoliticalAuthor, political_author
from comedido.checks.presidency import is_presidency
from comedido.checks.public_matters import is_public_matter
from comedido.contract import Finding, Interaction, InteractionKind
from comedido.interactions.context import InteractionContext

_CLAUSE = "2.9"
_KINDS = frozenset({InteractionKind.SHARE, InteractionKind.LIKE})
_SURE, _POSSIBLE = 0.9, 0.6
_TO_LOW = 2


def own_business(interaction: Interaction, context: InteractionContext) -> Iterator[Finding]:
    """A warning about a political account; a reminder where a politician's post shows no text."""
    actor, author = interaction.actor, political_author(interaction.author)
    if actor is None or author is None or interaction.kind not in _KINDS:
        return
    if not context.speaks_for_entity(interaction) or _is_business_of_an_entity(author, interaction, context):
        return
    shows = bool(interaction.text) or author.campaigns
    yield context.finding(
        _CLAUSE,
        evidence=f"la publicación es de {author.says} ({author.name})",
        confidence=_SURE if shows else _POSSIBLE,
        lowered=0 if shows else _TO_LOW,
        cuenta=shown_name(actor),
    )


def _is_business_of_an_entity(
    author: PoliticalAuthor, interaction: Interaction, context: InteractionContext
) -> bool:
    if author.campaigns:
        return False
    if interaction.author and is_presidency(interaction.author, context.today):
        return True
    return is_public_matter(context.reading, context.policy.entity)
