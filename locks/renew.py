"""Re-create every lock file of Python from the dependencies that pyproject.toml declares: `build.py lock`."""

import shutil
import subprocess
import sys
from pathlib import Path

LOCKS = Path(__file__).resolve().parent
SHAPE = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", "--quiet"]
SOURCES = {
    "runtime": ["pyproject.toml"],
    "development": ["pyproject.toml", "--group", "development"],
    "fuzzing": ["--group", "pyproject.toml:fuzzing"],
    # Beside the development lock, whose versions it takes.
    "spark": ["--group", "pyproject.toml:spark", "--constraints", "locks/development.txt"],
    "node": ["--group", "pyproject.toml:node"],
    "audit": ["--group", "pyproject.toml:audit"],
}


def main() -> int:
    """Run uv once for each lock file; return its first failure."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if not uv:
        print(f"No se encontró uv. Qué hacer: {sys.executable} -m pip install uv, y repita la orden.")
        return 1
    for name, source in SOURCES.items():
        print(f"· Se fija locks/{name}.txt", flush=True)
        target = ["--output-file", f"locks/{name}.txt"]
        command = [uv, "pip", "compile", *source, *SHAPE, *target]
        done = subprocess.run(command, cwd=LOCKS.parent, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
