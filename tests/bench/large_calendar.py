"""A calendar as large as one likes, of invented posts: `python -m tests.bench.large_calendar ROWS FILE`."""

import csv
import sys
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from tests.bench.drafts import TEMPLATES, text_of

LENGTHS = (80, 140, 200, 280)
NETWORKS = ("Facebook", "X", "Instagram")
KINDS = ("institucional", "personal", "institucional", "personal", "institucional")
FIRST_DAY = date(2026, 12, 1)
DAYS = 365


def write_calendar(file: Path, rows: int) -> None:
    """Write that many rows, a post each: every kind of text, all different, the same ones in every run."""
    with file.open("w", encoding="utf-8", newline="") as opened:
        written = csv.writer(opened)
        written.writerow(["Fecha", "Red", "Clase de cuenta", "Texto"])
        # Of different numbers each, so that everything meets everything.
        varied = zip(range(rows), cycle(TEMPLATES), cycle(NETWORKS), cycle(KINDS), strict=False)
        for seed, text_kind, network, account_kind in varied:
            day = FIRST_DAY + timedelta(days=seed % DAYS)
            text = text_of(text_kind, seed, LENGTHS[seed // len(TEMPLATES) % len(LENGTHS)])
            written.writerow([day.isoformat(), network, account_kind, text])


if __name__ == "__main__":
    write_calendar(Path(sys.argv[2]), int(sys.argv[1]))
