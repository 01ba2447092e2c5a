"""`comedido data` as an administrator uses it, from a key to data in force and back, self-test included."""

import json
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from comedido import folders
from comedido.command_line.application import app
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.publishing import Edition, built
from comedido.data_bundle.trial import try_in_another_process
from comedido.policy.machine import data_settings
from tests.data_bundle.conftest import forget_data
from tests.data_bundle.editions import INVENTORY, POLICY, PRIVATE_KEY, edition, no_self_test
from tests.data_bundle.pointing_beyond import pointing_beyond

SOURCES = Path(__file__).parents[2]
POLITICS = SOURCES / "service" / "comedido" / "language" / "data" / "politics_2026_03.yaml"
ROLLED_BACK = "Rigen otra vez los datos que trae Comedido.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "datos"
    (place / "sites").mkdir(parents=True)
    (place / "policy.yaml").write_text(POLICY.format(number=1), "utf-8")
    (place / "inventory.csv").write_text(INVENTORY, "utf-8")
    (place / "politics.yaml").write_bytes(POLITICS.read_bytes())
    (place / "politics_calendar.yaml").write_bytes(POLITICS.with_name("politics_calendar.yaml").read_bytes())
    site = SOURCES / "extension" / "src" / "sites" / "x.json"
    (place / "sites" / "x.json").write_bytes(site.read_bytes())
    return place


def comedido(*words: object) -> tuple[int, str]:
    forget_data()
    done = CliRunner().invoke(app, ["data", *map(str, words)])
    return done.exit_code, done.output


def test_from_a_key_to_data_in_force_and_back(folder: Path, tmp_path: Path) -> None:
    key, bundle = tmp_path / "clave de la alcaldía.key", tmp_path / "datos.zip"
    status, told = comedido("key", key)
    assert status == 0
    policy = folders.machine_configuration() / "policy.yaml"
    policy.write_text('version: "1"\n' + told[told.index("data:") :], "utf-8")
    assert list(data_settings().keys) == ["clave-de-la-alcaldía"]

    options = ("--key", key, "--version", "2026.11.1", "--entity", "Ministerio de Ejemplo")
    assert comedido("build", folder, *options, "--output", bundle)[0] == 0
    status, told = comedido("install", bundle, "--only-me")
    assert (status, told.splitlines()[0][:52]) == (0, "Rigen los datos 2026.11.1 de Ministerio de Ejemplo, ")

    status, told = comedido("status", "--json")
    said = json.loads(told)
    assert (status, said["version"], said["entity"]) == (0, "2026.11.1", "Ministerio de Ejemplo")
    assert (said["origin"], said["previous"], said["url"]) == (str(bundle), None, None)
    assert "Antes regían los que trae Comedido." in comedido("status")[1]

    assert comedido("rollback", "--only-me") == (0, ROLLED_BACK)
    assert "Rigen los datos que trae Comedido." in comedido("status")[1]


def test_what_can_t_be_used_ends_with_a_sentence_and_changes_nothing(tmp_path: Path) -> None:
    nothing = tmp_path / "nada.zip"
    assert comedido("install", nothing) == (2, f"No se puede leer {nothing}: No such file or directory.\n")
    nothing.write_bytes(b"x")
    status, told = comedido("verify", nothing)
    assert (status, told[:38]) == (1, "El archivo no es un paquete de datos, ")
    nothing.write_bytes(pointing_beyond(edition(tmp_path)))
    assert [comedido(act, nothing) for act in ("verify", "install")] == [(status, told)] * 2
    assert comedido("rollback")[0] == 1


def mistaken(name: str, before: str, after: str) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        file = folder / name
        text = file.read_text("utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), "utf-8")

    return harm


MISTAKES = {
    "policy": (
        mistaken("policy.yaml", "enabled", "enabledd"),
        r"policy\.yaml, línea 4, «clauses\.2\.6\.enabledd»: clave",
    ),
    "machine's part": (
        mistaken("policy.yaml", "clauses:", 'data: {url: "https://x.co"}\nclauses:'),
        r"policy\.yaml, línea 3, «data»: clave desconocida",
    ),
    "inventory": (mistaken("inventory.csv", "institucional", "otra"), r"inventory\.csv, fila 2: "),
    "site": (mistaken("sites/x.json", '"network"', '"red"'), r"sites/x\.json, línea \d+, «red»: clave"),
    "politics": (mistaken("politics.yaml", "parties:", "partidos:"), r"politics\.yaml, línea \d+, «partid"),
    "a politician that cries wolf": (
        mistaken(
            "politics.yaml", "people:\n", "people:\n  - {name: Mascota, sure: [mascota], sources: [x]}\n"
        ),
        r"se advierte sobre «Vote por su mascota favorita en nuestra página\.»; revise politics\.yaml",
    ),
}


@pytest.mark.parametrize(("harm", "sentence"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_data_is_named_before_they_are_signed(
    folder: Path, harm: Callable[[Path], None], sentence: str
) -> None:
    harm(folder)
    about = Edition("Ministerio de Ejemplo", "2026.11.1", date(2026, 11, 1))
    with pytest.raises(BundleError, match="no pasaron su prueba") as caught:
        built(folder, about, PRIVATE_KEY, try_in_another_process)
    assert re.search(sentence, str(caught.value))


def test_a_file_that_does_not_belong_is_named(folder: Path) -> None:
    (folder / "leame.txt").write_text("hola")
    with pytest.raises(BundleError, match=r"sobra leame\.txt"):
        built(folder, Edition("Ejemplo", "2026.11.1", date(2026, 11, 1)), PRIVATE_KEY, no_self_test)


@pytest.mark.parametrize("version", ["1", "2026.1.1", "2026.11.1-rc", ""])
def test_a_version_has_one_form(folder: Path, version: str) -> None:
    with pytest.raises(BundleError, match=r"como 2026\.11\.1"):
        built(folder, Edition("Ejemplo", version, date(2026, 11, 1)), PRIVATE_KEY, no_self_test)


def test_the_self_test_is_a_process_that_may_die(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dying = [sys.executable, "-c", "import os; os._exit(3)"]
    monkeypatch.setattr("comedido.data_bundle.trial.own_command", lambda *_: dying)
    with pytest.raises(BundleError, match="no arranca con ellos"):
        try_in_another_process(tmp_path)
