"""A verdict as people read it in a terminal."""

from collections.abc import Iterator, Sequence

from rich.padding import Padding
from rich.text import Text

from comedido.commands.harmless import harmless
from comedido.contract import AccountKind, Draft, Finding, Network, Outcome, Severity, Verdict

OUTCOMES = {
    Outcome.CLEAR: ("✔ Sin observaciones", "bold green"),
    Outcome.REMIND: ("● Recordatorio", "bold yellow"),
    Outcome.WARN: ("▲ Aviso", "bold red"),
}
ACCOUNT_KINDS = {
    AccountKind.INSTITUTIONAL: "institucional",
    AccountKind.PERSONAL: "personal",
    AccountKind.UNKNOWN: "desconocida",
}
_NETWORKS = {
    Network.X: "X",
    Network.FACEBOOK: "Facebook",
    Network.INSTAGRAM: "Instagram",
    Network.LINKEDIN: "LinkedIn",
    Network.YOUTUBE: "YouTube",
    Network.FLICKR: "Flickr",
}
_SEVERITIES = {
    Severity.HIGH: ("gravedad alta", "red"),
    Severity.MEDIUM: ("gravedad media", "dark_orange"),
    Severity.LOW: ("gravedad baja", "yellow"),
    Severity.REMINDER: ("recordatorio", "cyan"),
}
_INDENT = (0, 0, 0, 2)


def view(draft: Draft, verdict: Verdict) -> Iterator[Text | Padding]:
    """The outcome, the draft with its words marked, as whom it would go out, and each finding."""
    yield Text(*OUTCOMES[verdict.outcome])
    yield Text(f"Se publicaría en {_NETWORKS[draft.network]} {_as_whom(draft)}", style="dim")
    yield Padding(marked(draft.text, verdict.findings), (1, 0, 1, 2))
    for finding in verdict.findings:
        severity, style = _SEVERITIES[finding.severity]
        yield Text.assemble(
            (f"Numeral {finding.clause} · {finding.title}", "bold"), " ", (f"({severity})", style)
        )
        yield Padding(Text(finding.message), _INDENT)
        yield Padding(Text(finding.advice), _INDENT)
        yield Padding(Text(harmless(f"Por qué: {finding.evidence}"), style="dim"), _INDENT)
    if verdict.unfinished:
        yield Text(f"No alcanzaron a terminar: {', '.join(verdict.unfinished)}", style="yellow")
    yield Text(f"Según {verdict.policy}", style="dim")


def _as_whom(draft: Draft) -> str:
    if draft.actor is None:
        return "sin decir desde qué cuenta"
    return f"desde una cuenta {ACCOUNT_KINDS[draft.actor.kind]}"


def marked(text: str, findings: Sequence[Finding]) -> Text:
    """`text` with the words of every finding in the colour of its severity."""
    shown = Text(harmless(text))
    # The heaviest comes last, so that its colour wins where findings overlap.
    for finding in reversed(findings):
        for start, end in finding.spans:
            shown.stylize(f"bold underline {_SEVERITIES[finding.severity][1]}", start, end)
    return shown
