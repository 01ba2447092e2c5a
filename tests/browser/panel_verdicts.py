"""Verdicts for pictures of the panel: any number of findings about one text, worded by the policy."""

from dataclasses import dataclass, field

from comedido.contract import AccountKind, Actor, Finding, Outcome, Verdict
from comedido.policy.model import Policy
from comedido.policy.worded import worded_finding

TEXT = (
    "Hoy cumplo años y me voy con mi mamá a comer helado. Ese concejal es un imbécil y se robó la plata del "
    "puente. Voten todos por Ramiro Toro este domingo. Llamen a Ana Ruiz, cédula 52.345.678. REENVÍE a todos "
    "sus contactos antes de que lo borren. Síganos y lo seguimos. [PENDIENTE ENLACE]"
)
ACTOR = Actor(handle="AlcaldiaValdeluna", name="Alcaldía de Valdeluna", kind=AccountKind.INSTITUTIONAL)


@dataclass(frozen=True)
class Seen:
    """What a check would have seen: the words, what it says about them, and how the clause is worded."""

    clause: str
    words: str
    evidence: str
    variant: str | None = None
    lowered: int = 0
    fields: dict[str, str] = field(default_factory=dict[str, str])

    def finding(self, policy: Policy) -> Finding:
        """The finding that comes of it."""
        start = TEXT.index(self.words)
        return worded_finding(
            policy,
            self.clause,
            spans=[(start, start + len(self.words))],
            evidence=f"{self.evidence}: «{self.words}»",
            confidence=1.0,
            variant=self.variant,
            lowered=self.lowered,
            **self.fields,
        )


SEEN = [
    Seen("1.7", "imbécil", "insulto dirigido a una persona", fields={"fragmento": "imbécil"}),
    Seen("4.4", "Voten todos por Ramiro Toro", "pide el voto", fields={"entidad_politica": "Ramiro Toro"}),
    Seen(
        "2.15",
        "52.345.678",
        "parece haber un número de cédula",
        variant="personal_data",
        fields={"hallazgo": "un número de cédula"},
    ),
    Seen(
        "1.7",
        "se robó la plata",
        "imputa un delito a una persona identificable",
        variant="accusation",
        fields={"fragmento": "se robó la plata"},
    ),
    Seen(
        "1.3",
        "[PENDIENTE ENLACE]",
        "falta llenar",
        variant="blank",
        fields={"fragmento": "[PENDIENTE ENLACE]"},
    ),
    Seen("2.16", "Síganos y lo seguimos", "ofrece seguir a cambio de lo mismo"),
    Seen("2.2", "Hoy cumplo años", "celebra algo de quien escribe", variant="benefit", lowered=2),
    Seen("2.4", "REENVÍE", "siglas sin explicar", variant="acronym", lowered=1, fields={"sigla": "REENVÍE"}),
]
"""Heaviest first, as the service answers; two of them are about one clause, the last two only remind."""


def verdict(policy: Policy, count: int) -> Verdict:
    """A warning with the first `count` of what there is to see."""
    findings = [seen.finding(policy) for seen in SEEN[:count]]
    return Verdict(outcome=Outcome.WARN, findings=findings, actor=ACTOR, policy=policy.name)
