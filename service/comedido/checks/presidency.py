"""Clauses 2.19 and 3.9: announcements of the Presidency are shared where they concern the entity.

The circular asks to share those «related to the functions of the entity»; rulings of 2025 and 2026 (Tribunal
de Cundinamarca, Consejo de Estado, Sección Quinta) hold that sharing others breaks art. 10 of Ley 1474 de
2011. So this check speaks up when nothing is related, and never asks anybody to share.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from comedido.checks.context import Context
from comedido.checks.entity_subject import subject_of
from comedido.checks.mission import political_signs
from comedido.contract import Draft, Finding, Role, Surface
from comedido.documents import read_document
from comedido.language.phrase_book import FoundSign, of, phrase_book
from comedido.language.reading import Mention, Reading

_DATA = Path(__file__).parent / "data" / "presidency_accounts.yaml"
_SHARES = frozenset({Surface.QUOTE, Surface.REPLY, Surface.COMMENT})
_BEFORE_A_SHARED_ACCOUNT = frozenset({"rt", "via"})
_SURE, _LIKELY = 0.9, 0.7


class _Account(BaseModel):
    """An account that speaks for the Presidency, between two dates where it does not always do so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    handle: str
    whose: str
    since: date = date.min
    until: date = date.max


class _Accounts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    accounts: tuple[_Account, ...]


def presidency(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding; none while the policy does not say the entity's mission."""
    subject = subject_of(context.policy.entity)
    if subject is None or not context.speaks_for_entity(draft):
        return
    reading, parent = context.reading, context.parent
    shared = _shared_account(reading, context.today)
    if shared is None and not _answers_presidency(draft, context):
        return
    texts = [reading, parent] if parent and draft.surface in _SHARES else [reading]
    signs = {id(text): phrase_book("mission.yaml").found_in(text) for text in texts}
    if any(of(found, "state_matter") for found in signs.values()):
        return
    if subject.shares_words_with(*texts):
        return
    own_political = political_signs(signs[id(reading)], reading, to_a_ruler=True)
    political = bool(own_political) or any(political_signs(signs[id(text)], text) for text in texts)
    is_manager = draft.role is Role.COMMUNITY_MANAGER
    yield context.finding(
        "3.9" if is_manager else "2.19",
        spans=_spans(reading, shared, own_political),
        evidence=_evidence(reading, shared, own_political),
        confidence=_SURE if shared or political else _LIKELY,
        lowered=_lowered(is_manager=is_manager, political=political),
    )


def _answers_presidency(draft: Draft, context: Context) -> bool:
    """Whether the draft quotes or answers the Presidency, or somebody who tells of its announcement."""
    if draft.surface not in _SHARES:
        return False
    if draft.parent_author and is_presidency(draft.parent_author, context.today):
        return True
    if context.parent is None or draft.surface is not Surface.QUOTE:
        return False
    found = phrase_book("presidency.yaml").found_in(context.parent)
    return bool(of(found, "announcement")) and not of(found, "other_president")


def _shared_account(reading: Reading, today: date) -> Mention | None:
    """The handle of the Presidency that the text passes on, as «RT @…» or «vía @…»."""
    for place, word in enumerate(reading.folded[:-1]):
        if word in _BEFORE_A_SHARED_ACCOUNT and is_presidency(reading.written[place + 1], today):
            start, end = reading.span(place + 1, place + 2)
            return Mention(reading.written[place + 1], start, end)
    return None


def is_presidency(handle: str, today: date) -> bool:
    """Whether `handle`, with or without «@», spoke for the Presidency on that day."""
    account = _accounts().get(handle.removeprefix("@").lower())
    return account is not None and account.since <= today <= account.until


@cache
def _accounts() -> dict[str, _Account]:
    return {account.handle.lower(): account for account in read_document(_DATA, _Accounts).accounts}


def _lowered(*, is_manager: bool, political: bool) -> int:
    """Steps off 2.19 (high) or 3.9 (medium): a reminder, and a medium warning for a slogan."""
    return (0 if political else 1) + (0 if is_manager else 1)


def _spans(reading: Reading, shared: Mention | None, political: list[FoundSign]) -> set[tuple[int, int]]:
    spans = {reading.span(one.start, one.end) for one in political}
    return spans | {(shared.start, shared.end)} if shared else spans


def _evidence(reading: Reading, shared: Mention | None, political: list[FoundSign]) -> str:
    seen = f"comparte a {shared.text}" if shared else "comparte o responde un mensaje de la Presidencia"
    about = [f"{one.says}: «{reading.words(one.start, one.end)}»" for one in political[:2]]
    return "; ".join([seen, *about, "ninguna palabra coincide con la misión de la entidad"])
