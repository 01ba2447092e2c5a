"""`python -m distribution.debian.trial`: install the package where nothing of it stays, and test it there.

In a mount namespace of its own every change to /etc, /opt, /usr and /var goes to memory and ends with it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from distribution.bundle.__main__ import BUILD

CHANGED = ("etc", "opt", "usr", "var")
HOST = "/opt/comedido/comedido-host"
MAIN_JOB = [f"tests/browser/test_{name}.py" for name in ("publishing", "composing", "counting", "deeds")]


def main() -> int:
    """Run the tests of the package, then those of the main job in browsers with the installed host."""
    packages = sorted(BUILD.glob("comedido_*.deb"))
    if os.geteuid() != 0 or not packages:
        print("Hace falta ser root y haber hecho el paquete: python3 build.py deb", file=sys.stderr)
        return 1
    if os.environ.get("COMEDIDO_PACKAGE") is None:
        environment = {**os.environ, "COMEDIDO_PACKAGE": str(packages[-1])}
        command = ["unshare", "--mount", sys.executable, "-m", "distribution.debian.trial", *sys.argv[1:]]
        return subprocess.run(command, env=environment, check=False).returncode
    keep_changes_in_memory()
    package = tests("--numprocesses=0", "tests/installed")
    subprocess.run(["dpkg", "--install", os.environ["COMEDIDO_PACKAGE"]], check=True)
    return package or tests(*(sys.argv[1:] or MAIN_JOB), COMEDIDO_INSTALLED_HOST=HOST)


def keep_changes_in_memory() -> None:
    """Lay an empty layer in memory over each folder that an installation changes."""
    layers = Path(tempfile.mkdtemp(prefix="cmd-"))
    mount("-t", "tmpfs", "none", layers)
    for name in CHANGED:
        upper, work = layers / name / "upper", layers / name / "work"
        upper.mkdir(parents=True)
        work.mkdir()
        mount(
            "-t", "overlay", "overlay", "-o", f"lowerdir=/{name},upperdir={upper},workdir={work}", f"/{name}"
        )


def mount(*words: str | Path) -> None:
    """Mount something, or raise subprocess.CalledProcessError."""
    subprocess.run(["mount", *words], check=True)


def tests(*arguments: str, **variables: str) -> int:
    """Run some tests and return their exit status."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, env={**os.environ, **variables}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
