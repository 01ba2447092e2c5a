"""Clauses 2.9 and 4.4 when a post is quoted: a quotation shares it with a few words of one's own.

Those words may also correct or answer it, so a quotation weighs less than a plain share.
"""

from collections.abc import Iterator

from comedido.accounts.shown_name import shown_name
from comedido.checks.context import Context
from comedido.checks.political_authors import PoliticalAuthor, political_author
from comedido.checks.presidency import is_presidency
from comedido.checks.public_matters import is_public_matter
from comedido.checks.seen_proselytism import NOBODY_NAMED, TO_A_REMINDER, contracted, seen_proselytism
from comedido.contract import AccountKind, Draft, Finding, Role, Surface
from comedido.language.judgement import Level
from comedido.language.phrase_book import of, phrase_book

_LIKELY = 0.7
_ONE_STEP = 1


def quoting(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding for each of the two clauses."""
    if draft.surface is not Surface.QUOTE or not draft.actor:
        return
    author = political_author(draft.parent_author)
    yield from _business_of_others(draft, author, context)
    yield from _shared_campaign(draft, author, context)


def _business_of_others(draft: Draft, author: PoliticalAuthor | None, context: Context) -> Iterator[Finding]:
    if author is None or draft.actor is None or not context.speaks_for_entity(draft):
        return
    of_the_state = is_presidency(draft.parent_author or "", context.today) or (
        context.parent is not None and is_public_matter(context.parent, context.policy.entity)
    )
    if (of_the_state and not author.campaigns) or _serves(draft, context):
        return
    yield context.finding(
        "2.9",
        spans=[],
        evidence=f"cita una publicación de {author.says} ({author.name})",
        confidence=_LIKELY,
        lowered=_ONE_STEP,
        cuenta=shown_name(draft.actor),
    )


def _shared_campaign(draft: Draft, author: PoliticalAuthor | None, context: Context) -> Iterator[Finding]:
    personal = context.kind(draft) is not AccountKind.INSTITUTIONAL
    said = any(found.clause == "4.4" for found in context.found_before)
    if said or context.parent is None or (draft.role is Role.ELECTED_MEMBER and personal):
        return
    seen = seen_proselytism(context.parent, None, context.today)
    campaigns = seen is not None and seen.level is Level.WARN
    if not campaigns and not (author and author.campaigns):
        return
    about = seen.about if seen else NOBODY_NAMED
    yield contracted(
        context.finding(
            "4.4",
            variant="quote",
            spans=[],
            evidence="la publicación citada es propaganda electoral o de un partido",
            confidence=_LIKELY,
            lowered=TO_A_REMINDER,
            entidad_politica=author.name if author and about == NOBODY_NAMED else about,
        )
    )


def _serves(draft: Draft, context: Context) -> bool:
    """Whether the entity gives a source, corrects a fact or attends to somebody in its own words."""
    found = phrase_book("controversy.yaml").found_in(context.reading)
    return bool(context.reading.links or draft.links or of(found, "clarifies", "serves"))
