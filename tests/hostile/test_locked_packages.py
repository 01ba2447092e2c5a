"""Nothing is installed but the files that were locked, and nothing of theirs runs while they are."""

import hashlib
import io
import json
import re
import tarfile
import tomllib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from locks.environments import (
    AS_LOCKED,
    PYTHON,
    StepError,
    install_node_packages,
    installed_node,
    locked_node,
    pip,
)
from locks.locked import NODE_LOCKS, PYTHON_LOCKS, ROOT, node_packages, python_packages
from tests.hostile.defence import defended_by

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKED_LINE = re.compile(r"[\w.-]+==[\w.+!]+( ; [^\\]+)?( --hash=sha256:[0-9a-f]{64})+")
SHA_512 = re.compile(r"sha512-[A-Za-z0-9+/]{86}==")


@pytest.mark.parametrize("lock", PYTHON_LOCKS, ids=lambda lock: lock.name)
def test_every_python_package_is_locked_to_one_version_and_its_files(lock: Path) -> None:
    joined = re.sub(r" ?\\\n\s*", " ", lock.read_text(encoding="utf-8"))
    lines = [line for line in joined.splitlines() if line and not line.startswith("#")]
    assert len(lines) == len(list(python_packages(lock)))
    assert [line for line in lines if not LOCKED_LINE.fullmatch(line)] == []


@pytest.mark.parametrize("lock", PYTHON_LOCKS, ids=lambda lock: lock.name)
def test_every_declared_dependency_is_in_its_lock(lock: Path) -> None:
    declared = PROJECT["dependency-groups"].get(lock.stem, [])
    if lock.stem in {"runtime", "development"}:
        declared = [*declared, *PROJECT["project"]["dependencies"]]
    names = {re.split(r"[<>=~!;\[ ]", each, maxsplit=1)[0] for each in declared}
    assert names
    assert names - {package.name for package in python_packages(lock)} == set()


@pytest.mark.parametrize("lock", NODE_LOCKS, ids=lambda lock: lock.parent.name)
def test_every_node_package_is_locked_to_its_bytes_and_to_no_address(lock: Path) -> None:
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    dependencies = {place: package for place, package in packages.items() if place}
    assert len(dependencies) == len(list(node_packages(lock)))
    assert [
        place
        for place, package in dependencies.items()
        if not SHA_512.fullmatch(package.get("integrity", "")) or {"resolved", "link"} & package.keys()
    ] == []


@defended_by("locks/environments.py", '"--ignore-scripts", ')
def test_no_node_package_runs_anything_while_it_is_installed(tmp_path: Path) -> None:
    ran, package = tmp_path / "ran", tmp_path / "package.tgz"
    described = {
        "name": "curious",
        "version": "1.0.0",
        "scripts": {"postinstall": f"node -e \"require('fs').writeFileSync('{ran}', '')\""},
    }
    package.write_bytes(tarball({"package/package.json": json.dumps(described)}))
    wants = {"name": "wants", "version": "1.0.0", "dependencies": {"curious": f"file:{package}"}}
    entry = {"version": "1.0.0", "resolved": f"file:{package}", "hasInstallScript": True}
    locked = {"": wants, "node_modules/curious": entry}
    (tmp_path / "package.json").write_text(json.dumps(wants), encoding="utf-8")
    (tmp_path / "package-lock.json").write_text(
        json.dumps({**wants, "lockfileVersion": 3, "requires": True, "packages": locked}), encoding="utf-8"
    )
    install_node_packages((installed_node() or locked_node())[1], tmp_path)
    assert (tmp_path / "node_modules" / "curious" / "package.json").exists()
    assert not ran.exists()


def changed(offered: Path) -> str:
    """A wheel that is not the one that was locked."""
    wheel(offered)
    return f"curious==1.0 --hash=sha256:{'0' * 64}"


def never_looked_at(offered: Path) -> str:
    """A wheel without a hash in the lock."""
    wheel(offered)
    return "curious==1.0"


def to_be_built(offered: Path) -> str:
    """Sources, with what builds them beside them."""
    build = f"from pathlib import Path\nPath({str(offered / 'ran')!r}).touch()\n"
    project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
    files = {"backend.py": build, "pyproject.toml": project, "PKG-INFO": metadata()}
    content = tarball({f"curious-1.0/{name}": text for name, text in files.items()})
    (offered / "curious-1.0.tar.gz").write_bytes(content)
    return f"curious==1.0 --hash=sha256:{hashlib.sha256(content).hexdigest()}"


@defended_by("locks/environments.py", '"--require-hashes", "--only-binary', instead='"--only-binary')
@defended_by("locks/environments.py", ', "--only-binary=:all:"]', instead="]")
@pytest.mark.parametrize("offer", [changed, never_looked_at, to_be_built])
def test_no_other_file_of_a_python_package_is_installed(tmp_path: Path, offer: Callable[[Path], str]) -> None:
    lock, installed = tmp_path / "lock.txt", tmp_path / "installed"
    lock.write_text(offer(tmp_path), encoding="utf-8")
    from_here = ["--no-index", "--no-deps", "--find-links", tmp_path, "--target", installed]
    with pytest.raises(StepError):
        pip(PYTHON, [*AS_LOCKED, *from_here, "-r", lock], "")
    assert not installed.exists()
    assert not (tmp_path / "ran").exists()


def wheel(folder: Path) -> None:
    with ZipFile(folder / "curious-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr("curious.py", "")
        archive.writestr("curious-1.0.dist-info/METADATA", metadata())
        archive.writestr("curious-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr("curious-1.0.dist-info/RECORD", "")


def metadata() -> str:
    return "Metadata-Version: 2.1\nName: curious\nVersion: 1.0\n"


def tarball(files: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for name, text in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))
    return made.getvalue()
