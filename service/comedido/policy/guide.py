"""The guide: every clause in plain words, and what to do about it today."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from comedido.contract import GuideEntry
from comedido.documents import read_document
from comedido.policy.model import ClauseId, Policy, PolicyPart, Sentence

GUIDE = Path(__file__).with_name("guide.yaml")


class ClauseGuide(PolicyPart):
    """What one clause asks, in one or two sentences, and one to five steps."""

    summary: Sentence
    steps: Annotated[list[Sentence], Field(min_length=1, max_length=5)]


class GuideText(PolicyPart):
    """`guide.yaml`."""

    version: str
    clauses: dict[ClauseId, ClauseGuide]


@cache
def guide_text() -> GuideText:
    """The guide that ships. Raises DocumentError for mistakes in the file."""
    return read_document(GUIDE, GuideText)


def guide_entries(policy: Policy) -> list[GuideEntry]:
    """Every clause of `policy` in its order, with what Comedido does about it."""
    text = guide_text()
    return [
        GuideEntry(
            clause=clause_id,
            title=clause.title,
            coverage=clause.coverage,
            summary=text.clauses[clause_id].summary,
            steps=text.clauses[clause_id].steps,
            related_law=clause.related_law,
        )
        for clause_id, clause in policy.clauses.items()
    ]
