"""The self-test of a bundle: does Comedido still load with it, and judge what it must as it must?

It runs in a process of its own: whatever is wrong with the data, who installs it and who writes a draft
meanwhile are left alone.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from comedido.data_bundle.contents import ELECTIONS, INVENTORY, MANIFEST, POLICY, POLITICS, SITES
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.in_force import DataInForce, try_out
from comedido.data_bundle.manifest import Manifest
from comedido.documents import DocumentError, read_document
from comedido.launch import own_command

LONGEST_SECONDS = 300
"""Far longer than it takes: the computer may be busy."""
_SHOWN = 3
_PROSELYTISM = "4.4"


class _Sentence(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    warned: bool
    """Whether clause 4.4 is found in it."""


class _Sentences(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sentences: tuple[_Sentence, ...]


def try_in_another_process(folder: Path) -> None:
    """Try the bundle in `folder` in a process of its own. Raises BundleError with what it found."""
    try:
        done = subprocess.run(  # noqa: S603 the command is ours
            own_command("data", "self-test", str(folder)),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise BundleError("Los datos no pasaron su prueba: Comedido no termina de leerlos.") from None
    if done.returncode:
        told = done.stdout.decode("utf-8", "replace").strip()
        raise BundleError(told or "Los datos no pasaron su prueba: Comedido no arranca con ellos.")


def try_here(folder: Path) -> None:
    """Try the bundle in `folder`, in a process that has loaded nothing yet. Raises BundleError."""
    try_out(DataInForce(Manifest.read((folder / MANIFEST).read_bytes()), folder))
    mistakes = [*_mistakes(folder)]
    if not mistakes:
        mistakes = _misjudged()
    if mistakes:
        told = "\n".join(mistakes[:_SHOWN])
        more = f"\nHay {len(mistakes) - _SHOWN} más." if len(mistakes) > _SHOWN else ""
        raise BundleError(f"Los datos no pasaron su prueba y no se aplican.\n{told}{more}")


def _mistakes(folder: Path) -> list[str]:
    # They bring what most of Comedido does without.
    from comedido.data_bundle.entity_definitions import LARGEST_DEFINITIONS, told_bytes  # noqa: PLC0415
    from comedido.language.politics import Politics  # noqa: PLC0415
    from comedido.language.proselytism_data import Calendar  # noqa: PLC0415
    from comedido.policy.load import changed, circular  # noqa: PLC0415
    from comedido.policy.model import PolicyChanges  # noqa: PLC0415
    from comedido.sites.definition_file import read_definition  # noqa: PLC0415

    told: list[str] = []

    def attempt(name: str, read: Callable[[], object]) -> None:
        if (folder / name).exists():
            try:
                read()
            except DocumentError as error:
                told.extend(str(mistake._replace(file=Path(name))) for mistake in error.mistakes)

    attempt(POLICY, lambda: changed(circular(), folder / POLICY, PolicyChanges))
    attempt(POLITICS, lambda: read_document(folder / POLITICS, Politics))
    attempt(ELECTIONS, lambda: read_document(folder / ELECTIONS, Calendar))
    for file in sorted((folder / SITES).glob("*.json")):
        attempt(f"{SITES}/{file.name}", lambda file=file: read_definition(file))
    if not told and (size := told_bytes(folder)) > LARGEST_DEFINITIONS:
        told.append(f"{SITES} es demasiado grande: {size} bytes; el máximo es {LARGEST_DEFINITIONS}")
    if (folder / INVENTORY).exists():
        told += _mistakes_of_inventory(folder / INVENTORY)
    return told


def _mistakes_of_inventory(file: Path) -> list[str]:
    from comedido.accounts.bundled_inventory import InventoryFileError, read_inventory  # noqa: PLC0415

    try:
        read_inventory(file)
    except InventoryFileError as error:
        return [f"{INVENTORY}, {problem}" for problem in error.problems]
    return []


def _misjudged() -> list[str]:
    """The sentences whose judgement changes with these data, by the circular alone."""
    from comedido.checker import Checker  # noqa: PLC0415
    from comedido.contract import AccountKind, Actor, Draft  # noqa: PLC0415
    from comedido.loading import loaded  # noqa: PLC0415
    from comedido.policy.load import circular  # noqa: PLC0415

    checker = loaded(Checker(policy=circular(), today=lambda: date(2026, 3, 1)))
    told: list[str] = []
    with as_file(files("comedido.data_bundle").joinpath("data", "sentences.yaml")) as file:
        sentences = read_document(file, _Sentences).sentences
    for sentence in sentences:
        draft = Draft(text=sentence.text, actor=Actor(kind=AccountKind.INSTITUTIONAL))
        found = any(finding.clause == _PROSELYTISM for finding in checker.check(draft).findings)
        if found != sentence.warned:
            change = "se advierte" if found else "ya no se advierte"
            told.append(f"Con estos datos {change} sobre «{sentence.text}»; revise {POLITICS}.")
    return told


def main(folder: Path) -> int:
    """The hidden command `comedido data self-test FOLDER`: 0, or 1 with what is wrong on standard output."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")  # pyright: ignore
    try:
        try_here(folder)
    except BundleError as error:
        print(error)
        return 1
    return 0
