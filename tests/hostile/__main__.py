"""Removes each named defence in a clone and expects its test to fail: `python -m tests.hostile [WORD …]`.

With words, only the defences whose test or file contains one of them. What counts is what is committed.
"""

import argparse
import ast
import subprocess
import sys
from pathlib import Path

from rich.console import Console

from tests.hostile.named import ROOT, Defence, named_defences

CLONE = ROOT / "build" / "defences"
TEST_FAILED = 1
"""Exit status of pytest when tests ran and some failed; any other proves nothing."""


def main() -> int:
    """Print what each removal did to its test; 1 when a test did not fail without its defence."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description="Quita cada defensa.")
    parser.add_argument("words", nargs="*", metavar="PALABRA", help="solo las pruebas o archivos con ella")
    words = parser.parse_args().words
    console = Console(highlight=False)
    chosen = [defence for defence in named_defences() if not words or _concerns(defence, words)]
    _renew_clone()
    proven = 0
    for number, defence in enumerate(chosen, 1):
        noticed = _noticed(defence)
        proven += noticed
        files = ", ".join(file for file, _, _ in defence.removals)
        outcome = "[green]falla, como debe[/]" if noticed else "[red]no falla[/]"
        console.print(f"{number}/{len(chosen)} {defence.test} sin {files}: {outcome}", soft_wrap=True)
    console.print(f"{proven} de {len(chosen)} defensas demostradas.")
    return int(proven < len(chosen))


def _concerns(defence: Defence, words: list[str]) -> bool:
    names = (defence.test, *(file for file, _, _ in defence.removals))
    return any(word in name for word in words for name in names)


def _renew_clone() -> None:
    if not CLONE.exists():
        _run("git", "clone", "--quiet", str(ROOT), str(CLONE), cwd=ROOT)
    _run("git", "fetch", "--quiet", "origin", "HEAD")
    _run("git", "reset", "--quiet", "--hard", "FETCH_HEAD")
    _bundle()
    _run(sys.executable, "-c", "from locks.environments import prepare_linter; prepare_linter()")


def _noticed(defence: Defence) -> bool:
    try:
        for file, line, instead in defence.removals:
            _replace(CLONE / file, line, instead)
        if any(file.startswith("extension/") for file, _, _ in defence.removals):
            _bundle()
        words = ("-m", "pytest", "-q", "-x", "-n0", "-p", "no:cacheprovider", defence.test)
        done = subprocess.run([_python(), *words], cwd=CLONE, capture_output=True, check=False)
        return done.returncode == TEST_FAILED
    except (SyntaxError, subprocess.CalledProcessError):
        # What doesn't compile says nothing about the defence.
        return False
    finally:
        _run("git", "reset", "--quiet", "--hard")


def _replace(path: Path, line: str, instead: str) -> None:
    without = path.read_text(encoding="utf-8").replace(line, instead)
    if path.suffix == ".py":
        # A file that is no Python any more would fail every test.
        ast.parse(without)
    path.write_text(without, encoding="utf-8")


def _bundle() -> None:
    _run(sys.executable, "build.py", "extension")


def _python() -> Path:
    return CLONE / Path(sys.executable).relative_to(ROOT)


def _run(*command: str, cwd: Path = CLONE) -> None:
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
