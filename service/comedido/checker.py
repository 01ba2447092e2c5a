"""Runs the checks on a draft or an interaction within a time budget: one verdict of their findings."""

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from comedido.accounts.current_inventory import CurrentInventory
from comedido.accounts.known_accounts import KnownAccounts
from comedido.accounts.voice import cues_in
from comedido.checks import CHECKS, Check
from comedido.checks.context import Context
from comedido.circumstances import Circumstances
from comedido.contract import Actor, Draft, Finding, Interaction, Outcome, Severity, Verdict
from comedido.documents import Mistake
from comedido.interactions import INTERACTION_CHECKS, InteractionCheck
from comedido.interactions.context import InteractionContext
from comedido.language.composed_text import composed_text
from comedido.language.normalised_text import NormalisedText
from comedido.language.offence import tone_signs
from comedido.language.pipeline import read, readings_forgotten
from comedido.language.proselytism_judgement import acts_in
from comedido.language.reading import Reading
from comedido.language.scores import begin_to_score
from comedido.policy.load import policy_in_force
from comedido.policy.model import Policy
from comedido.policy.silencing import is_off, is_silent
from comedido.recent import NOTHING_RECENT, SCHEDULED, Recent

BUDGET_SECONDS = 1.0
"""Time after which the checks that did not start yet are named `unfinished` instead of run."""

_AHEAD: Sequence[Callable[[Reading], object]] = (cues_in, tone_signs, acts_in)
"""What rules find for the judgements that need the models too."""

_Run = Callable[[], Iterator[Finding]]
_WEIGHT = {severity: position for position, severity in enumerate(Severity)}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Checker:
    """Judges drafts and interactions by one policy."""

    policy: Policy
    mistakes: list[Mistake] = field(default_factory=list[Mistake])
    checks: Mapping[str, Check] = field(default_factory=lambda: CHECKS)
    interaction_checks: Mapping[str, InteractionCheck] = field(default_factory=lambda: INTERACTION_CHECKS)
    today: Callable[[], date] = date.today
    accounts: Callable[[], KnownAccounts] = KnownAccounts
    """The inventory as it is now."""
    recent: Callable[[Draft], Recent] = lambda _: NOTHING_RECENT
    """What was published before from the account of a draft."""
    silent: Callable[[], AbstractSet[str]] = frozenset
    """The clauses that the person has silenced."""
    budget_seconds: float = BUDGET_SECONDS

    def check(self, draft: Draft) -> Verdict:
        """The verdict on `draft` as things stand now; see `judge`."""
        return self.judge(draft, self.circumstances(draft))

    def circumstances(self, draft: Draft) -> Circumstances:
        """How things stand now for `draft`."""
        return Circumstances(
            today=draft.scheduled_on or self.today(),
            accounts=self.accounts(),
            recent=SCHEDULED if draft.scheduled_on else self.recent(draft),
            silent=self.silent(),
        )

    def judge(self, draft: Draft, circumstances: Circumstances) -> Verdict:
        """The verdict on `draft`, findings heaviest first and then in the order of the text."""
        composed = composed_text(draft.text)
        draft = draft.model_copy(update={"text": composed.text, "parent_text": _composed(draft.parent_text)})
        with readings_forgotten():
            reading = read(draft.text)
            begin_to_score(reading.doc)
            _look_ahead(reading)
            accounts = circumstances.accounts
            findings: list[Finding] = []
            context = Context(
                reading=reading,
                parent=read(draft.parent_text) if draft.parent_text else None,
                policy=self.policy,
                today=circumstances.today,
                account=accounts.find(draft.network, draft.actor) if draft.actor else None,
                accounts=accounts,
                recent=circumstances.recent,
                found_before=findings,
            )
            runs = {name: partial(check, draft, context) for name, check in self.checks.items()}
            verdict = self._verdict(draft.actor, runs, findings, circumstances.silent)
        return _placed(verdict, composed)

    def check_interaction(self, interaction: Interaction) -> Verdict:
        """The verdict on `interaction`; spans are places in the text of the post that it is about."""
        composed = composed_text(interaction.text or "")
        with readings_forgotten():
            accounts = self.accounts()
            actor = interaction.actor
            context = InteractionContext(
                reading=read(composed.text),
                policy=self.policy,
                today=self.today(),
                account=accounts.find(interaction.network, actor) if actor else None,
            )
            runs = {
                name: partial(check, interaction, context) for name, check in self.interaction_checks.items()
            }
            verdict = self._verdict(actor, runs, [], self.silent())
        return _placed(verdict, composed)

    def _verdict(
        self,
        actor: Actor | None,
        runs: Mapping[str, _Run],
        findings: list[Finding],
        silent: AbstractSet[str],
    ) -> Verdict:
        # The budget is for judging alone, however long a file on a busy disk takes: those are read before.
        deadline = time.monotonic() + self.budget_seconds
        unfinished: list[str] = []
        for name, run in runs.items():
            if time.monotonic() > deadline:
                unfinished.append(name)
                continue
            try:
                findings += [found for found in run() if self._applies(found, silent)]
            except Exception as error:
                # One broken check must not silence the others. The error's message could quote the draft,
                # its kind can't.
                _log.error("La revisión «%s» falló con %s", name, type(error).__name__)
                unfinished.append(name)
        findings.sort(key=lambda found: (_WEIGHT[found.severity], found.spans, found.clause))
        return Verdict(
            outcome=_outcome(findings),
            findings=findings,
            actor=actor,
            policy=self.policy.full_name,
            unfinished=unfinished,
        )

    def _applies(self, found: Finding, silent: AbstractSet[str]) -> bool:
        return not is_off(self.policy, found.clause) and not is_silent(found, silent, self.policy)


def _composed(text: str | None) -> str | None:
    return text and composed_text(text).text


def _placed(verdict: Verdict, composed: NormalisedText) -> Verdict:
    """The verdict on a composed text with the places of its original, whose accents may stand apart."""
    if composed.text == composed.original:
        return verdict
    findings = [
        found.model_copy(update={"spans": [composed.span(start, end) for start, end in found.spans]})
        for found in verdict.findings
    ]
    return verdict.model_copy(update={"findings": findings})


def _look_ahead(reading: Reading) -> None:
    """Let the rules look while the models read. Never raises."""
    for find in _AHEAD:
        # The check that asks for it meets what went wrong.
        with suppress(Exception):
            reading.once(find)


def create_checker() -> Checker:
    """A checker with the policy in force and the inventory on this computer."""
    policy, mistakes = policy_in_force()
    for mistake in mistakes:
        _log.error("Política sin aplicar: %s", mistake)
    return Checker(policy=policy, mistakes=mistakes, accounts=CurrentInventory().accounts)


def _outcome(findings: list[Finding]) -> Outcome:
    if not findings:
        return Outcome.CLEAR
    heaviest = findings[0].severity
    return Outcome.WARN if heaviest in (Severity.HIGH, Severity.MEDIUM) else Outcome.REMIND
