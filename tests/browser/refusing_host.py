"""A native host behind which nobody answers: `python -m tests.browser.refusing_host`.

What it is asked it writes down, one kind in a line.
"""

import json
import os
import sys
from functools import partial
from pathlib import Path

from comedido.frames import read_frame, write_frame

PROBLEM = {"code": "unavailable", "message": "Nadie responde.", "where": None}


def asked_in(home: Path) -> Path:
    """Where the kinds of its questions are."""
    return home / "asked"


def main() -> None:
    """Refuse every question, until the browser closes the channel."""
    asked = asked_in(Path(os.environ["COMEDIDO_HOME"]))
    for frame in iter(partial(read_frame, sys.stdin.buffer), None):
        request = json.loads(frame)
        with asked.open("a", encoding="utf-8") as lines:
            lines.write(f"{request['kind']}\n")
        answer = {"kind": "problem", "problem": PROBLEM, "id": request["id"]}
        write_frame(sys.stdout.buffer, json.dumps(answer).encode())


if __name__ == "__main__":
    main()
