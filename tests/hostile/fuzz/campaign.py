"""The campaign: `python -m tests.hostile.fuzz.campaign [--cases N] [TARGET …]`, which `build.py fuzz` runs.

What was learned of a target stays in build/fuzz/TARGET/seeds, and the next campaign begins with it; an input
that breaks its property is kept in build/fuzz/TARGET. Ctrl+C ends it with the table of what was done.
"""

import argparse
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.hostile.fuzz.target import Target, target, target_names

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "build" / "fuzz"
LONGEST_CASE_SECONDS = 20
MOST_MEMORY_MB = 1024
_ENDING_SECONDS = 30
_STATE = re.compile(r"^#(?P<cases>\d+)\s+\w+\s+cov: (?P<edges>\d+)", re.MULTILINE)
_FINDINGS = ("crash-*", "timeout-*", "oom-*")


@dataclass(frozen=True, slots=True)
class Result:
    """What a campaign did with one target; `findings` are the inputs that broke it."""

    name: str
    cases: int
    edges: int
    seeds: int
    new_seeds: int
    findings: list[Path]
    said: str


def main() -> int:
    """Fuzz the targets, one after the other, and print the table; 1 when anything was found."""
    parser = argparse.ArgumentParser(
        prog="build.py fuzz", description="Prueba con entradas al azar lo que lee."
    )
    parser.add_argument("--cases", type=int, metavar="N", help="casos por objetivo")
    parser.add_argument("targets", nargs="*", metavar="OBJETIVO", help=", ".join(target_names()))
    options = parser.parse_args()
    if unknown := set(options.targets) - set(target_names()):
        parser.error(f"no existe {', '.join(sorted(unknown))}; los que hay: {', '.join(target_names())}")
    console = Console(highlight=False)
    results: list[Result] = []
    for name in options.targets or target_names():
        chosen = target(name)
        cases = options.cases or chosen.cases
        console.print(f"· {name}: {cases} casos")
        result, interrupted = _fuzzed(name, chosen, cases)
        results.append(result)
        if interrupted:
            console.print("Interrumpido.")
            break
    console.print(_table(results))
    for result in results:
        for found in result.findings:
            console.print(
                f"{result.name}: {found.relative_to(ROOT)}\n{result.said}", markup=False, soft_wrap=True
            )
    return int(any(result.findings for result in results))


def _fuzzed(name: str, chosen: Target, cases: int) -> tuple[Result, bool]:
    """What libFuzzer did, and whether somebody interrupted it."""
    folder = FOLDER / name
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(chosen.seeds()):
        (seeds / f"given-{number}").write_bytes(seed)
    words = folder / "words"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in chosen.words), "ascii")
    before, found_before = set(seeds.iterdir()), _findings(folder)
    log = folder / "log"
    with log.open("wb") as opened:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.fuzz.watched", name, *_options(chosen, cases, folder)],
            cwd=ROOT,
            stdout=opened,
            stderr=subprocess.STDOUT,
            # Ctrl+C is for this process, which then lets libFuzzer write what it knows.
            start_new_session=True,
        )
        interrupted = _interrupted(process)
    said = log.read_text("utf-8", "replace")
    *_, last = [{"cases": "0", "edges": "0"}, *(found.groupdict() for found in _STATE.finditer(said))]
    findings = sorted(_findings(folder) - found_before)
    if process.returncode and not findings and not interrupted:
        findings = [log]
    now = set(seeds.iterdir())
    result = Result(
        name, int(last["cases"]), int(last["edges"]), len(now), len(now - before), findings, _reason(said)
    )
    return result, interrupted


def _options(chosen: Target, cases: int, folder: Path) -> list[str]:
    return [
        f"-runs={cases}",
        f"-max_len={chosen.longest}",
        f"-dict={folder / 'words'}",
        f"-artifact_prefix={folder}/",
        f"-timeout={LONGEST_CASE_SECONDS}",
        f"-rss_limit_mb={MOST_MEMORY_MB}",
        "-print_final_stats=1",
        str(folder / "seeds"),
    ]


def _interrupted(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait()
    except KeyboardInterrupt:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        return True
    return False


def _findings(folder: Path) -> set[Path]:
    return {file for pattern in _FINDINGS for file in folder.glob(pattern)}


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def _reason(said: str) -> str:
    """The end of the traceback that atheris shows, or of what libFuzzer says."""
    _, found, traceback = said.partition("=== Uncaught Python exception: ===")
    return traceback.partition("\n==")[0].strip() if found else said[-800:]


def _table(results: list[Result]) -> Table:
    table = Table("objetivo", "casos", "ramas vistas", "semillas", "nuevas", "hallazgos")
    for result in results:
        numbers = (result.cases, result.edges, result.seeds, result.new_seeds, len(result.findings))
        table.add_row(result.name, *map(str, numbers))
    return table


if __name__ == "__main__":
    sys.exit(main())
