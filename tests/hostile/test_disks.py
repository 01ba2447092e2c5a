"""A home in which nothing can be written, or nothing more: drafts are judged, and nothing of them is lost."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from comedido.contract import Decision
from comedido.journal.journal import FILE_NAME, Journal
from tests.hostile.defence import defended_by
from tests.hostile.every_request import CLAUSE, contents_with

ROOT = Path(__file__).parents[2]
MAY_MOUNT = (
    sys.platform == "linux"
    and shutil.which("unshare") is not None
    and subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode == 0
)

DECIDED = Decision.model_validate(contents_with("")["decision"]["decision"])

READ_ONLY = "mount -o remount,ro,bind ."
FULL = "mkdir -p .local/state/comedido; cp {journal} .local/state/comedido; cat /dev/zero > rest || true"
"""What is done beforehand in a home of 256 kB that only these processes see."""

needs_mounts = pytest.mark.skipif(not MAY_MOUNT, reason="only who may mount has a disk to fill")


def answers_in(spoiled: str, folder: Path) -> dict[str, dict[str, Any]]:
    """The answer to every kind of request, for a user whose home was `spoiled` before anybody asked."""
    home, session = folder / "home", folder / "run"
    home.mkdir()
    session.mkdir(0o700)
    mounts = f'cd "$HOME"; mount -t tmpfs -o size=256k,mode=0700 none .; cd "$HOME"; {spoiled}; exec "$@"'
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "COMEDIDO_"))
    }
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(session), "PYTHONPATH": str(ROOT)}
    words = ["unshare", "--mount", "sh", "-ec", mounts, "sh", sys.executable, "-m", "tests.hostile.asking"]
    asked = subprocess.run(
        [*words, *contents_with("")], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(asked.stdout.splitlines()[-1])


def told(answer: dict[str, Any]) -> str:
    return str(answer.get("problem", answer))


@needs_mounts
@defended_by(
    "service/comedido/launch.py",
    "except OSError:\n        return None",
    instead="except EOFError:\n        return None",
)
@defended_by(
    "service/comedido/folders.py",
    "        if folder.exists():\n            raise\n        return folder",
    instead="        raise",
)
def test_a_home_that_cannot_be_written_stops_no_draft_from_being_judged(tmp_path: Path) -> None:
    answers = answers_in(READ_ONLY, tmp_path)
    assert answers["check"]["verdict"]["outcome"] == "warn"
    assert answers["check"]["verdict"]["unfinished"] == []
    assert answers["decision"]["kind"] == answers["published"]["kind"] == "recorded"
    assert "no se puede usar" in told(answers["mistaken"])
    unavailable = {kind for kind, answer in answers.items() if answer["kind"] == "problem"}
    assert unavailable == {"mistaken", "silence"}


@needs_mounts
def test_a_full_disk_stops_no_draft_from_being_judged_and_loses_nothing(tmp_path: Path) -> None:
    journal = tmp_path / FILE_NAME
    Journal(lambda: journal).record_decision(DECIDED)
    answers = answers_in(FULL.format(journal=journal), tmp_path)
    assert answers["check"]["verdict"]["outcome"] == "warn"
    assert answers["check"]["verdict"]["unfinished"] == []
    assert answers["decision"]["kind"] == answers["published"]["kind"] == "recorded"
    assert "full" in told(answers["mistaken"])
    [clause] = answers["activity"]["activity"]["clauses"]
    assert (clause["clause"], clause["published_anyway"]) == (CLAUSE, 1)
