from pathlib import Path

import pytest

from comedido import address, folders
from comedido.accounts.inventory_file import inventory_file
from comedido.accounts.inventory_store import Change, InventoryStore
from comedido.browsers import BROWSERS
from comedido.contract import Sighting
from comedido.doctor import Observation, observations
from comedido.language import artefacts
from comedido.registration import manifest_file, register
from comedido.site_health.store import SiteCounts
from tests.accounts.inventory_samples import OWN
from tests.conftest import StartService, services
from tests.hostile.defence import defended_by

CHROME = BROWSERS[0]


@pytest.fixture(autouse=True)
def own_home(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return home


def observed(subject: str) -> list[Observation]:
    return [observation for observation in observations() if observation.subject == subject]


def test_on_a_new_computer_all_is_well_and_nothing_was_started(own_home: Path) -> None:
    assert [observation for observation in observations() if not observation.well] == []
    assert services(own_home) == []


def test_a_running_service_is_seen(start_service: StartService) -> None:
    start_service()
    [service] = observed("Servicio")
    assert service.well
    assert service.found.startswith("En marcha desde hace")


def test_a_socket_open_to_others_is_told(start_service: StartService) -> None:
    start_service()
    address.socket_file().chmod(0o666)
    [permissions] = observed("Permisos")
    assert permissions.remedy is not None
    assert permissions.remedy.startswith("Ejecute: chmod 600")


def test_a_mistake_in_the_entity_s_policy_is_told_with_its_line() -> None:
    folders.configuration().mkdir()
    (folders.configuration() / "policy.yaml").write_text("version: '1'\ncolor: rojo\n", encoding="utf-8")
    policy, mistake = observed("Política")
    assert policy.well
    assert "línea 2, «color»" in mistake.found
    assert not mistake.well


def test_a_host_that_went_away_is_told(tmp_path: Path) -> None:
    register(CHROME, tmp_path / "no-existe")
    [chrome] = observed(CHROME.title)
    assert "no se puede ejecutar" in chrome.found
    assert chrome.remedy == "Ejecute: comedido install --browser chrome"


def test_a_damaged_manifest_is_told(tmp_path: Path) -> None:
    register(CHROME, tmp_path).write_text("{", encoding="utf-8")
    [chrome] = observed(CHROME.title)
    assert chrome.found.startswith("El registro está dañado")


def test_a_browser_in_use_without_registration_is_told() -> None:
    manifest_file(CHROME).parent.parent.mkdir(parents=True)
    [chrome] = observed(CHROME.title)
    assert chrome.found.startswith("No está registrado")
    assert not chrome.well


@defended_by("service/comedido/doctor.py", "if damaged := damage():", instead="if damaged := list[str]():")
def test_a_missing_model_is_told_with_what_judges_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(artefacts, "FOLDER", tmp_path)
    models = next(each for each in observations() if each.subject == "Modelos")
    assert not models.well
    assert models.found.startswith("Se revisa solo con las reglas. Falta el archivo «encoder.onnx»")


def test_a_damaged_inventory_is_told_and_then_where_it_is_kept() -> None:
    [empty] = observed("Inventario de cuentas")
    assert empty.well
    inventory_file().write_bytes(b"nada" * 500)
    [damaged] = observed("Inventario de cuentas")
    assert not damaged.well
    assert "está dañado" in damaged.found
    InventoryStore().change(lambda _: [Change(None, OWN)])
    counted, kept = observed("Inventario de cuentas")
    assert (counted.well, counted.found) == (True, "Cuentas: 1")
    assert kept.well
    assert ".damaged" in kept.found


def test_a_site_that_changed_is_told_with_what_fails() -> None:
    seen = {"site": "x", "version": "2026.11.1", "composer": "definition", "submit": "name"}
    SiteCounts().record(Sighting.model_validate(seen | {"surface": "reply_inline", "submit": "definition"}))
    SiteCounts().record(Sighting.model_validate(seen | {"surface": "post_inline"}))
    elsewhere = {"composer": "nothing", "submit": "nothing"}
    SiteCounts().record(Sighting.model_validate(seen | elsewhere))
    unwatched, changed, current = observed("Sitio x (2026.11.1)")
    assert changed.found.startswith("post_inline: degradado; falla el botón de publicar.")
    assert changed.remedy is not None
    assert "docs/sitios.md" in changed.remedy
    assert (current.found.split(".")[0], current.well) == ("reply_inline: al día", True)
    assert (unwatched.found.split(";")[0], unwatched.well) == ("otros lugares: no vigilado", True)
