import pytest
from typer.testing import CliRunner

from comedido.contract import Draft, Finding, Outcome, Severity, Verdict

FINDING = Finding(
    clause="1.7",
    title="Respeto",
    severity=Severity.HIGH,
    spans=[(0, 4)],
    message="La palabra puede ofender.",
    advice="Use otra.",
    evidence="mala",
    confidence=0.9,
)


class JudgeOfBadWords:
    """Stands in for the checker: whatever begins with «mala» is warned about."""

    def check(self, draft: Draft) -> Verdict:
        bad = draft.text.startswith("mala")
        return Verdict(
            outcome=Outcome.WARN if bad else Outcome.CLEAR,
            findings=[FINDING] if bad else [],
            actor=draft.actor,
            policy="prueba",
        )


@pytest.fixture
def terminal() -> CliRunner:
    return CliRunner()
