"""What is known of the locked packages is found without a network, and silence is no good sign."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from locks.advisories import known_in
from locks.audit import Answer, judged_by_npm, judged_by_pip_audit
from locks.linting import PROGRAM, mistakes
from locks.locked import Locked
from tests.hostile.defence import defended_by

REFUSED_BY_NPM = '{"message": "405 Method Not Allowed", "statusCode": 405, "error": {}}'
LOCKED = [Locked("PyPI", "zope.interface", "7.2"), Locked("npm", "@scope/thing", "2.0.0-rc.1")]


def record(ecosystem: str, name: str, *events: dict[str, str], **more: str) -> dict[str, Any]:
    affected = {
        "package": {"ecosystem": ecosystem, "name": name},
        "ranges": [{"type": "ECOSYSTEM", "events": [*events]}],
    }
    return {"id": f"OSV-{name}", "summary": "Sabe demasiado.", "affected": [affected], **more}


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    """A folder as it is brought to a computer without network: two advisories, and four for nobody here."""
    records = {
        "PyPI": [
            record("PyPI", "Zope-Interface", {"introduced": "0"}, {"fixed": "7.3"}),
            record("PyPI", "zope.interface", {"introduced": "0"}, {"fixed": "7.2"}, id="mended"),
            record("PyPI", "zope.interface", {"introduced": "7.2.1"}, id="later"),
            record("PyPI", "zope.interface", {"introduced": "0"}, id="taken back", withdrawn="2026-01-01"),
        ],
        "npm": [
            record("npm", "@scope/thing", {"introduced": "1.0.0"}, {"last_affected": "2.0.0"}),
            record("npm", "thing", {"introduced": "0"}),
        ],
    }
    for ecosystem, written in records.items():
        with ZipFile(tmp_path / f"{ecosystem}.zip", "w") as archive:
            for number, each in enumerate(written):
                archive.writestr(f"{number}.json", json.dumps(each))
    return tmp_path


def test_advisories_from_files_are_found_without_a_network(exports: Path) -> None:
    found = [(advisory.package, advisory.identity) for advisory in known_in(exports, LOCKED)]
    assert found == [(LOCKED[0], "OSV-Zope-Interface"), (LOCKED[1], "OSV-@scope/thing")]


def test_a_package_of_which_nobody_said_anything_is_not_called_clean() -> None:
    asked = {"name": "numpy", "version": "2.4.6"}
    unanswered = {"name": "numpy", "skip_reason": "Dependency not found"}
    harmful = {**asked, "vulns": [{"id": "PYSEC-1"}]}
    answers = [
        judged_by_pip_audit("lock", json.dumps({"dependencies": packages}), "")[0]
        for packages in (
            [{**asked, "vulns": []}],
            [{**asked, "vulns": []}, unanswered],
            [harmful, unanswered],
        )
    ]
    assert answers == [Answer.CLEAN, Answer.UNKNOWN, Answer.FOUND]
    assert judged_by_pip_audit("lock", "", "no network")[0] is Answer.UNKNOWN
    assert judged_by_npm("lock", REFUSED_BY_NPM)[0] is Answer.UNKNOWN
    assert judged_by_npm("lock", "")[0] is Answer.UNKNOWN


@pytest.mark.skipif(not PROGRAM.exists(), reason="«python3 build.py test» installs the linter")
@defended_by("extension/bundle.mjs", 'strict_min_version: "142.0",', instead='strict_min_version: "128.0",')
@defended_by(
    "extension/bundle.mjs",
    'throw new TypeError("text is no markup");',
    instead="container.innerHTML = content;",
)
def test_the_linter_of_mozilla_has_nothing_to_say() -> None:
    """What `web-ext lint` runs. The bundle for Chromium differs in its manifest alone: tests/extension."""
    assert mistakes("firefox") == []
