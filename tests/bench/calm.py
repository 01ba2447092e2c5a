"""How often real institutional posts would be warned about or reminded of anything, clause by clause.

    python -m tests.bench.calm --data DIR [--check NAME …] [--show CLAUSE]

Every text of DIR/institutional that an entity could have written counts as a post of its own account.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from comedido.checker import Checker
from comedido.checks import CHECKS
from comedido.contract import AccountKind, Actor, Draft, Network, Outcome, Severity
from comedido.policy.load import circular
from comedido.policy.model import Entity, Policy

FILES = ("es_town_halls.csv", "crisis.csv", "co_headlines.csv")
ENTITY = Entity(
    name="Alcaldía de Ejemplo",
    mission=(
        "Prestar los servicios públicos del municipio, construir las obras que demande el progreso local,"
        " ordenar el desarrollo de su territorio, promover la participación, la cultura, el deporte,"
        " la educación, la salud, la seguridad, el medio ambiente, la movilidad, el turismo y la atención de"
        " emergencias."
    ),
    domains=["ejemplo.gov.co"],
    phones=["123", "(601) 555 0100"],
)
ACTOR = Actor(handle="alcaldiadeejemplo", kind=AccountKind.INSTITUTIONAL)
TODAY = date(2026, 11, 23)
WARNINGS = (Severity.HIGH, Severity.MEDIUM)


def filled_in() -> Policy:
    """The circular as an entity fills it in."""
    return circular().model_copy(update={"entity": ENTITY})


def posts(data: Path) -> Iterator[tuple[str, str]]:
    """The name of its file and each text."""
    for name in FILES:
        with (data / "institutional" / name).open(encoding="utf-8", newline="") as lines:
            yield from ((name, row["text"]) for row in csv.DictReader(lines))


def main() -> None:
    """Print the shares by file and by clause."""
    options = _command_line().parse_args()
    checker = Checker(
        policy=filled_in(),
        checks={name: CHECKS[name] for name in options.check or CHECKS},
        today=lambda: TODAY,
        budget_seconds=60,
    )
    texts: Counter[str] = Counter()
    outcomes: Counter[tuple[str, Outcome]] = Counter()
    clauses: Counter[tuple[str, bool]] = Counter()
    for file, text in posts(options.data):
        verdict = checker.check(Draft(text=text, network=Network.X, actor=ACTOR))
        texts[file] += 1
        outcomes[file, verdict.outcome] += 1
        clauses.update({(found.clause, found.severity in WARNINGS) for found in verdict.findings})
        for found in verdict.findings:
            if found.clause == options.show:
                words = " | ".join(text[start:end] for start, end in found.spans)
                print(f"{found.severity:8} «{words}» {found.evidence}\n         {text!r}")
    for file, count in texts.items():
        warned, reminded = (outcomes[file, outcome] / count for outcome in (Outcome.WARN, Outcome.REMIND))
        print(f"{file:20} {count:5} textos  avisos {warned:6.2%}  solo recordatorios {reminded:6.2%}")
    for (clause, warns), count in sorted(clauses.items()):
        print(f"{clause:5} {'aviso' if warns else 'recordatorio':13} {count / texts.total():6.2%}")


def _command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--check", action="append", choices=list(CHECKS))
    parser.add_argument("--show", metavar="CLAUSE")
    return parser


if __name__ == "__main__":
    main()
