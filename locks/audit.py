"""`build.py audit`: known vulnerabilities of what is locked, and the extension as Mozilla's linter sees it.

It says plainly what it could not find out: a check that asked nobody is not a good sign.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from locks.advisories import known_in
from locks.environments import AUDIT_PYTHON, ROOT, installed_node, locked_node, shown
from locks.linting import FAMILIES, mistakes
from locks.locked import NODE_LOCKS, PYTHON_LOCKS, node_packages, python_packages


class Answer(IntEnum):
    """What came of one question, the worst last; also the exit status."""

    CLEAN, UNKNOWN, FOUND = 0, 2, 1


Finding = tuple[Answer, str]


def main() -> int:
    """Print one line for each question; 0 when all is clean, 1 when something was found, 2 when unknown."""
    parser = argparse.ArgumentParser(prog="build.py audit")
    parser.add_argument("--advisories", type=Path)
    folder = parser.parse_args().advisories
    findings = [*(from_files(folder) if folder else from_the_network()), *from_the_linter()]
    signs = {Answer.CLEAN: "✔", Answer.UNKNOWN: "?", Answer.FOUND: "✘"}
    for answer, sentence in findings:
        print(f"{signs[answer]} {sentence}")
    answers = {answer for answer, _ in findings}
    return next((worst for worst in (Answer.FOUND, Answer.UNKNOWN) if worst in answers), Answer.CLEAN)


def from_files(folder: Path) -> Iterator[Finding]:
    """Compare every lock file with the exports of advisories in `folder`."""
    packages = {each for lock in PYTHON_LOCKS for each in python_packages(lock)}
    packages |= {each for lock in NODE_LOCKS for each in node_packages(lock)}
    try:
        advisories = list(known_in(folder, packages))
    except (OSError, BadZipFile, ValueError) as error:
        yield Answer.UNKNOWN, f"No se pudieron leer los avisos de {folder}: {error}"
        return
    for package, identity, summary in advisories:
        yield Answer.FOUND, f"{package.name} {package.version} ({package.ecosystem}): {identity} {summary}"
    if not advisories:
        yield Answer.CLEAN, f"{len(packages)} paquetes comparados con los avisos de {folder}: ninguno figura"


def from_the_network() -> Iterator[Finding]:
    """Let pip-audit and npm ask about each lock file."""
    for lock in PYTHON_LOCKS:
        ask = [AUDIT_PYTHON, "-m", "pip_audit", "--requirement", lock, "--require-hashes", "--disable-pip"]
        yield judged_by_pip_audit(
            shown(lock), *output_of([*ask, "--format", "json", "--progress-spinner", "off"])
        )
    _, npm = installed_node() or locked_node()
    for lock in NODE_LOCKS:
        yield judged_by_npm(shown(lock), output_of([*npm, "audit", "--json"], lock.parent)[0])


def judged_by_pip_audit(lock: str, output: str, complaint: str) -> Finding:
    """Read what pip-audit wrote: it ends well also when it found out nothing about a package."""
    try:
        packages: list[dict[str, Any]] = json.loads(output)["dependencies"]
    except (ValueError, KeyError):
        return Answer.UNKNOWN, f"{lock}: no se pudo preguntar ({last_line(complaint)})"
    vulnerable = [each for each in packages if each.get("vulns")]
    if vulnerable:
        found = ", ".join(
            f"{each['name']} {each['version']} ({each['vulns'][0]['id']})" for each in vulnerable
        )
        return Answer.FOUND, f"{lock}: {found}"
    skipped = [each for each in packages if "skip_reason" in each]
    if skipped:
        return Answer.UNKNOWN, f"{lock}: no hubo respuesta sobre {len(skipped)} de {len(packages)} paquetes"
    return Answer.CLEAN, f"{lock}: {len(packages)} paquetes sin fallas conocidas"


def judged_by_npm(lock: str, output: str) -> Finding:
    """Read what `npm audit` wrote."""
    try:
        report: dict[str, Any] = json.loads(output)
        total = report["metadata"]["vulnerabilities"]["total"]
    except (ValueError, KeyError):
        return Answer.UNKNOWN, f"{lock}: no se pudo preguntar al registro de npm"
    if total:
        return Answer.FOUND, f"{lock}: {', '.join(report['vulnerabilities'])}"
    return (
        Answer.CLEAN,
        f"{lock}: {report['metadata']['dependencies']['total']} paquetes sin fallas conocidas",
    )


def from_the_linter() -> Iterator[Finding]:
    """Let Mozilla's linter read both bundles."""
    for family in FAMILIES:
        found = mistakes(family)
        sentence = ", ".join(found) if found else "sin errores ni advertencias"
        yield Answer.FOUND if found else Answer.CLEAN, f"build/extension/{family}: {sentence}"


def output_of(command: list[object], folder: Path = ROOT) -> tuple[str, str]:
    """What a command wrote to its standard output and its standard error."""
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout, done.stderr


def last_line(text: str) -> str:
    """The last line, where tools say what went wrong."""
    return text.strip().rpartition("\n")[2] or "no dijo por qué"


if __name__ == "__main__":
    sys.exit(main())
