"""Measure everything in one run, print it, and keep it as JSON when asked."""

import argparse
import asyncio
import tempfile
from pathlib import Path

from tests.bench.browser import measure_browser
from tests.bench.figures import save, show
from tests.bench.service import measure_checks, measure_cold_start


def main() -> None:
    """Measure the service first: a browser would take processor time from it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    figures = measure_checks()
    with tempfile.TemporaryDirectory(prefix="cmd-") as folder:
        figures += measure_cold_start(Path(folder))
    figures += asyncio.run(measure_browser())
    show(figures)
    if options.json:
        save(figures, options.json)


if __name__ == "__main__":
    main()
