"""Where the time of a cold start goes: the steps of `start_steps`, each start in a process of its own."""

import json
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.own_home import own_home

STARTS = 3
ROOT = Path(__file__).parents[2]


def start_parts() -> list[Figure]:
    """From the sources, in the order of the start; one after the other, so that they add up."""
    starts = [_start() for _ in range(STARTS)]
    return [Figure(name, [start[name] for start in starts], "ms") for name in starts[0]]


def _start() -> dict[str, float]:
    with own_home():
        command = [sys.executable, "-m", "tests.bench.start_steps", str(time.time())]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return json.loads(done.stdout)
