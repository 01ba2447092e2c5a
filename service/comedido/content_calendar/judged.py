"""What was found in one row of a calendar, and how a report says it."""

from collections.abc import Iterable, Sequence

from comedido.content_calendar.posts import Post
from comedido.content_calendar.table import REPORT_COLUMNS
from comedido.contract import CalendarRow, CalendarVerdict, Draft, Finding, Outcome, Verdict
from comedido.spreadsheet import joined, without_formula

OUTCOME_NAMES = {
    Outcome.CLEAR: "sin observaciones",
    Outcome.REMIND: "recordatorio",
    Outcome.WARN: "aviso",
}
UNREAD = "sin revisar"
TOO_SLOW = "La revisión de esta fila tardó demasiado; revise el texto por aparte."
BROKEN = "Esta fila no se pudo revisar por un error interno."

_WEIGHT = {outcome: weight for weight, outcome in enumerate(Outcome)}
_LONGEST_LINE = 100_000


def judged_row(post: Post, verdicts: Sequence[tuple[Draft, Verdict]], delimiter: str) -> CalendarRow:
    """The row of `post` with what was found in each of its drafts; the same for several is said once."""
    grouped: list[CalendarVerdict] = []
    for draft, verdict in verdicts:
        found = CalendarVerdict(
            networks=[draft.network],
            account=draft.actor.handle if draft.actor else None,
            account_kind=draft.actor.kind if draft.actor else None,
            outcome=verdict.outcome,
            findings=verdict.findings,
        )
        _add(grouped, found)
    return CalendarRow(
        row=post.row.number,
        date=post.day,
        text=post.text,
        verdicts=grouped,
        problem=post.problem,
        line=_line(post, grouped, delimiter),
    )


def outcome_of(verdicts: Iterable[CalendarVerdict]) -> Outcome | None:
    """The heaviest outcome; None when nothing was judged."""
    return max((verdict.outcome for verdict in verdicts), key=_WEIGHT.__getitem__, default=None)


def heading_line(names: Sequence[str], delimiter: str) -> str:
    """The first line of a report."""
    return joined([*map(without_formula, names), *REPORT_COLUMNS], delimiter)


def words_of(finding: Finding, text: str) -> str:
    """The words that a finding points at, or what it saw where it points at none."""
    words = dict.fromkeys(text[start:end].strip() for start, end in finding.spans)
    return ", ".join(filter(None, words)) or finding.evidence.rstrip(".")


def _add(grouped: list[CalendarVerdict], found: CalendarVerdict) -> None:
    for place, before in enumerate(grouped):
        if before.model_copy(update={"networks": found.networks}) == found:
            grouped[place] = before.model_copy(update={"networks": [*before.networks, *found.networks]})
            return
    grouped.append(found)


def _line(post: Post, verdicts: Sequence[CalendarVerdict], delimiter: str) -> str:
    outcome = outcome_of(verdicts)
    findings = _different(finding for verdict in verdicts for finding in verdict.findings)
    advice = dict.fromkeys(f"{finding.message} {finding.advice}" for finding in findings)
    said = [*([post.problem] if post.problem else []), *advice]
    added = [
        OUTCOME_NAMES[outcome] if outcome else UNREAD,
        ", ".join(dict.fromkeys(finding.clause for finding in findings)),
        " | ".join(said),
        " | ".join(dict.fromkeys(words_of(finding, post.text) for finding in findings)),
    ]
    cells = post.row.cells
    if sum(map(len, cells)) > _LONGEST_LINE:
        # A row of this size is no post: it goes out empty rather than break the answer or a spreadsheet.
        cells = [""] * len(cells)
    return joined([*map(without_formula, cells), *map(without_formula, added)], delimiter)


def _different(findings: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in findings:
        if finding not in kept:
            kept.append(finding)
    return kept
