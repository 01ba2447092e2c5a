"""A native host whose service found no time for any check: `python -m tests.hostile.cut_short_host`."""

import json
import sys
from functools import partial

from comedido.frames import read_frame, write_frame

VERDICT = {"outcome": "clear", "findings": [], "actor": None, "policy": "prueba", "unfinished": ["tone"]}
PROBLEM = {"code": "unavailable", "message": "Nada más que eso.", "where": None}


def main() -> None:
    """Answer every question about a draft with that verdict, until the browser closes the channel."""
    for frame in iter(partial(read_frame, sys.stdin.buffer), None):
        request = json.loads(frame)
        asked = request["kind"] in ("check", "interaction")
        answer = {"kind": "verdict", "verdict": VERDICT} if asked else {"kind": "problem", "problem": PROBLEM}
        write_frame(sys.stdout.buffer, json.dumps({**answer, "id": request["id"]}).encode())


if __name__ == "__main__":
    main()
