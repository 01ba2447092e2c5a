import base64
import hashlib
import json
from pathlib import Path

import pytest

from comedido import extension_identity, registration
from comedido.browsers import BROWSERS, Browser, Family
from tests.native_host import NativeHost

EXTENSION = Path(__file__).parents[1] / "extension"
CHROME, _, _, FIREFOX = BROWSERS


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_the_extension_s_id_follows_from_its_key() -> None:
    digest = hashlib.sha256(base64.b64decode(extension_identity.EXTENSION_KEY)).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(digit, 16)) for digit in digest) == extension_identity.DEVELOPMENT_ID


def test_the_extension_s_manifest_has_the_same_key() -> None:
    manifest = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["key"] == extension_identity.EXTENSION_KEY


@pytest.mark.parametrize(
    ("browser", "allowed"),
    [
        (CHROME, {"allowed_origins": [f"chrome-extension://{extension_identity.DEVELOPMENT_ID}/"]}),
        (FIREFOX, {"allowed_extensions": [extension_identity.FIREFOX_EXTENSION_ID]}),
    ],
)
def test_a_manifest_lets_in_our_extension_alone(browser: Browser, allowed: dict[str, list[str]]) -> None:
    written = json.loads(
        registration.register(browser, Path("/opt/comedido-host")).read_text(encoding="utf-8")
    )
    assert written.pop("description")
    assert written == {"name": "co.comedido.host", "path": "/opt/comedido-host", "type": "stdio", **allowed}


@pytest.mark.parametrize("browser", BROWSERS, ids=[browser.name for browser in BROWSERS])
def test_what_was_registered_is_known_and_can_be_taken_back(browser: Browser, own_home: Path) -> None:
    assert registration.registered_executable(browser) is None
    file = registration.register(browser, Path("/opt/comedido-host"))
    assert file.is_relative_to(own_home)
    assert registration.registered_executable(browser) == Path("/opt/comedido-host")
    assert registration.unregister(browser)
    assert not file.exists()
    assert not registration.unregister(browser)


def test_a_manifest_may_name_the_host_beside_it() -> None:
    file = registration.register(CHROME, Path("comedido-host.exe"))
    assert registration.registered_executable(CHROME) == file.with_name("comedido-host.exe")


def test_a_damaged_manifest_starts_nothing() -> None:
    registration.register(CHROME, Path("/opt/comedido-host")).write_text("[]", encoding="utf-8")
    assert registration.registered_executable(CHROME) is None


@pytest.mark.parametrize(
    ("family", "below"),
    [("chromium", "NativeMessagingHosts"), ("firefox", ".mozilla/native-messaging-hosts")],
)
def test_a_profile_s_launcher_keeps_to_its_own_home(family: Family, below: str, tmp_path: Path) -> None:
    home = tmp_path / "una casa con 'comillas'"
    file = registration.register_in_profile(family, tmp_path / "perfil", home)
    assert file == tmp_path / "perfil" / below / "co.comedido.host.json"
    launcher = json.loads(file.read_text(encoding="utf-8"))["path"]
    with NativeHost([launcher, "chrome-extension://x/"]) as browser:
        assert browser.ask([])["kind"] == "problem"
    assert str(home) in Path(launcher).read_text(encoding="utf-8").replace("'\"'\"'", "'")
