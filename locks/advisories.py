"""Known vulnerabilities from files, for where no network may be asked.

The files are the exports that OSV publishes for each ecosystem, one zip of JSON records each (https://osv.dev):
brought to a computer without network, they are a folder with `PyPI.zip` and `npm.zip`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from locks.locked import Locked

Record = Mapping[str, Any]


class Advisory(NamedTuple):
    """A known vulnerability of a package that a lock file fixes."""

    package: Locked
    identity: str
    summary: str


def known_in(folder: Path, packages: Iterable[Locked]) -> Iterator[Advisory]:
    """Every record of the exports in `folder` that concerns one of `packages`. Raises OSError."""
    by_name = {(each.ecosystem, _name(each.ecosystem, each.name)): each for each in packages}
    for ecosystem in sorted({ecosystem for ecosystem, _ in by_name}):
        with ZipFile(folder / f"{ecosystem}.zip") as export:
            for file in export.namelist():
                record: Record = json.loads(export.read(file))
                if "withdrawn" not in record:
                    yield from _about(record, by_name)


def _about(record: Record, by_name: Mapping[tuple[str, str], Locked]) -> Iterator[Advisory]:
    for affected in record.get("affected", []):
        concerned = affected.get("package", {})
        ecosystem = concerned.get("ecosystem", "")
        package = by_name.get((ecosystem, _name(ecosystem, concerned.get("name", ""))))
        if package is not None and is_affected(package.version, affected):
            yield Advisory(package, record["id"], record.get("summary", ""))
            return


def is_affected(version: str, affected: Record) -> bool:
    """Whether a version is within the ranges of a record; one that can't be compared counts as affected."""
    if version in affected.get("versions", []):
        return True
    ranges = (each["events"] for each in affected.get("ranges", []) if each["type"] != "GIT")
    try:
        return any(_is_within(Version(version), events) for events in ranges)
    except InvalidVersion:
        return True


def _is_within(version: Version, events: Iterable[Mapping[str, str]]) -> bool:
    within = False
    for event in sorted(events, key=_version_of):
        match event:
            case {"introduced": _}:
                within = within or _version_of(event) <= version
            case {"fixed": _}:
                within = within and version < _version_of(event)
            case {"last_affected": _}:
                within = within and version <= _version_of(event)
            case _:
                pass
    return within


def _version_of(event: Mapping[str, str]) -> Version:
    return Version(next(iter(event.values())))


def _name(ecosystem: str, name: str) -> str:
    return canonicalize_name(name) if ecosystem == "PyPI" else name
