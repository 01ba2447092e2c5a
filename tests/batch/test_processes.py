"""However many processes judge, and whichever of them die: the same report."""

import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from comedido.accounts.inventory_store import Change, InventoryStore
from comedido.batch import processes
from tests.batch.calendars import REPORT, reviewed
from tests.bench.drafts import drafts
from tests.content_calendar.samples import ENTITY

ENDING_SECONDS = 60


@pytest.fixture
def calendar(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Texts of every kind, several of them from one account, on one day and twice."""
    monkeypatch.setattr(processes, "FEWEST_CHUNKS", 2)
    InventoryStore().change(lambda _: [Change(None, account) for account in ENTITY])
    texts = [draft.text for draft in drafts(60, 100)]
    file = tmp_path / "calendario.csv"
    lines = [f'01/12/2026;"Facebook, X";@AlcaldiaValdeluna;"{text}"\n' for text in (*texts, *texts[:20])]
    file.write_text("fecha;redes;cuenta;texto\n" + "".join(lines), encoding="utf-8")
    return file


KILLED = """
import multiprocessing, os, signal, sys
from pathlib import Path
from comedido.batch import processes
from comedido.batch.unfinished_report import UnfinishedReport
from comedido.commands import check_calendar
from tests.batch.calendars import reviewed
processes.FEWEST_CHUNKS = 2
check_calendar._SECONDS_AT_STAKE = 0
keep = UnfinishedReport.keep
def keep_and_die(report):
    keep(report)
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
UnfinishedReport.keep = keep_and_die
reviewed(Path(sys.argv[1]), processes=2)
"""


def test_two_processes_that_are_killed_and_two_that_go_on_write_what_one_does(calendar: Path) -> None:
    alone = reviewed(calendar)
    report = calendar.with_name(REPORT)
    report.unlink()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(calendar)], stdout=subprocess.PIPE, text=True, check=False
    )
    assert not report.exists()
    judging = [int(word) for word in killed.stdout.splitlines()[-1].split()]
    assert len(judging) == 2
    left = [psutil.Process(number) for number in judging if psutil.pid_exists(number)]
    assert psutil.wait_procs(left, ENDING_SECONDS)[1] == []
    assert reviewed(calendar, processes=2) == alone
