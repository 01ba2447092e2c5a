"""How the corpora of the checks on what an entity's account may speak about are judged."""

from collections.abc import Iterator, Mapping

from comedido.contract import AccountKind, Draft, Finding, Role
from comedido.language.politics import politics
from comedido.recent import Recent
from tests.checks.entities import ENTITIES
from tests.checks.judging import rows
from tests.checks.known import draft_from, findings, policy_of

POLITICIAN = politics().people[0]
"""Stands for POLITICA (a handle) and POLITICO (a name) in a corpus, which names no real person itself."""
UNDER_DISCUSSION = ["relleno Doña Palmera", "licitación del PAE", "valorización norte"]


def judged_row(check: str, row: Mapping[str, str], **more: object) -> list[Finding]:
    """What `check` finds in a row: `text`, and if given `entity`, `surface`, `author`, `parent`, `again`."""
    entity = ENTITIES[row.get("entity") or "municipio"]
    if check == "controversy":
        entity = entity.model_copy(update={"topics_under_discussion": UNDER_DISCUSSION})
    author = row.get("author") or None
    return findings(
        check,
        institutional(
            _named(row["text"]),
            surface=row.get("surface") or "post",
            parent_text=_named(row.get("parent") or "") or None,
            parent_author=POLITICIAN.handles[0] if author == "POLITICA" else author,
            **more,
        ),
        policy=policy_of(entity),
        recent=Recent(answers_to_author=int(row.get("again") or 0)),
    )


def institutional(text: str, **more: object) -> Draft:
    """A draft of an entity's account."""
    return draft_from("entidad_ejemplo", AccountKind.INSTITUTIONAL, text, **more)


def missed(check: str, corpus: str) -> list[str]:
    """The texts of a corpus of positives in which `check` does not find what the row says."""
    return [row["text"] for row in rows(corpus) if not _as_said(row, judged_row(check, row))]


def false_alarms(check: str, corpus: str) -> list[str]:
    """The texts of a corpus of negatives in which `check` finds something."""
    return [row["text"] for row in rows(corpus) if judged_row(check, row)]


def words_of(draft: Draft, found: list[Finding]) -> Iterator[str]:
    """The words under the spans of the findings."""
    for one in found:
        yield from (draft.text[start:end] for start, end in one.spans)


def _named(text: str) -> str:
    return text.replace("POLITICO", POLITICIAN.sure[1])


def _as_said(row: Mapping[str, str], found: list[Finding]) -> bool:
    return any(
        row.get("clause") in (None, one.clause) and row.get("severity") in (None, one.severity)
        for one in found
    )


MANAGER = {"role": Role.COMMUNITY_MANAGER}
