"""Whoever receives the bundle can tell whether a file of it was changed or left out."""

import shutil
import subprocess
from pathlib import Path

import pytest

from distribution.bundle.sums import write_sum_beside, write_sums
from tests.hostile.defence import defended_by

pytestmark = pytest.mark.skipif(shutil.which("sha256sum") is None, reason="the check of GNU coreutils")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    (tmp_path / "comedido").mkdir()
    (tmp_path / "comedido" / "comedido").write_text("the program", encoding="utf-8")
    (tmp_path / "extension.zip").write_text("the extension", encoding="utf-8")
    return tmp_path


def checked(sums: Path) -> int:
    command = ["sha256sum", "--check", "--strict", "--quiet", sums.name]
    return subprocess.run(command, cwd=sums.parent, capture_output=True, check=False).returncode


@defended_by("distribution/bundle/sums.py", 'folder.rglob("*")', instead='folder.glob("*")')
def test_a_changed_file_of_the_bundle_is_noticed(bundle: Path) -> None:
    sums = write_sums(bundle)
    assert checked(sums) == 0
    program = bundle / "comedido" / "comedido"
    program.write_text("another program", encoding="utf-8")
    assert checked(sums) == 1
    program.unlink()
    assert checked(sums) == 1


def test_a_changed_package_is_noticed(bundle: Path) -> None:
    package = bundle / "extension.zip"
    beside = write_sum_beside(package)
    assert checked(beside) == 0
    package.write_text("another extension", encoding="utf-8")
    assert checked(beside) == 1
