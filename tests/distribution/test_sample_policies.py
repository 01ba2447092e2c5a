"""Sample policies are valid and say the same in every format: who copies one changes names and addresses."""

import json
import plistlib
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from comedido.contract import DeviceRole, WhenServiceIsAbsent
from comedido.extension_identity import DEVELOPMENT_ID, FIREFOX_EXTENSION_ID
from comedido.policy.load import changed, circular
from distribution.debian.package import INSTALLED
from distribution.extension.updates import LATEST_XPI, UPDATES, updates

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "distribution" / "policies"
SCHEMA = json.loads((ROOT / "extension" / "managed_schema.json").read_text("utf-8"))
VERSION = json.loads((ROOT / "extension" / "manifest.json").read_text("utf-8"))["version"]

Policies = dict[str, Any]


def in_json(name: str) -> Policies:
    return json.loads((SAMPLES / name).read_text("utf-8"))


CHROMIUM = in_json("chromium/comedido.json")
FIREFOX = in_json("firefox/policies.json")["policies"]
INTRANET = "https://intranet.ejemplo.gov.co/comedido"
SETTINGS = CHROMIUM["3rdparty"]["extensions"][DEVELOPMENT_ID]

FROM_INTRANET = {
    DEVELOPMENT_ID: {**CHROMIUM["ExtensionSettings"][DEVELOPMENT_ID], "update_url": f"{INTRANET}/{UPDATES}"}
}
"""How browsers of other systems, where no package brings the extension, install it."""


def in_registry() -> dict[str, Policies]:
    """The values of each key of the sample for Windows; a number there is a truth value."""
    keys: dict[str, Policies] = {}
    for line in (SAMPLES / "windows" / "comedido.reg").read_text("utf-8").splitlines():
        if line.startswith("["):
            keys[line[1:-1].removeprefix("HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\")] = values = {}
        elif found := re.fullmatch(r'"(\w+)"=(?:dword:(\w+)|"(.*)")', line):
            name, number, text = found.groups()
            values[name] = bool(int(number, 16)) if number else json.loads(f'"{text}"')
    return keys


def in_profile() -> dict[str, Policies]:
    """The payloads of the sample for macOS by their types, without what describes them."""
    profile = plistlib.loads((SAMPLES / "macos" / "comedido.mobileconfig").read_bytes())
    return {
        payload["PayloadType"]: {name: value for name, value in payload.items() if "Payload" not in name}
        for payload in profile["PayloadContent"]
    }


def test_the_schema_is_one_that_chromium_takes() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert "additionalProperties" not in SCHEMA


def test_the_settings_conform_and_none_is_misspelt() -> None:
    Draft202012Validator({**SCHEMA, "additionalProperties": False}).validate(SETTINGS)
    fields = SCHEMA["properties"]["accounts"]["items"]["properties"]
    assert all(account.keys() <= fields.keys() for account in SETTINGS["accounts"])


@pytest.mark.parametrize(
    "wrong",
    [{"role": "boss"}, {"may_switch_off": "no"}, {"guide_url": "http://a.example"}, {"accounts": [{}]}],
)
def test_a_wrong_setting_does_not_conform(wrong: Policies) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(wrong)


def test_firefox_is_told_the_same_as_chromium() -> None:
    assert FIREFOX["3rdparty"]["Extensions"] == {FIREFOX_EXTENSION_ID: SETTINGS}
    installed = FIREFOX["ExtensionSettings"][FIREFOX_EXTENSION_ID]
    assert installed["installation_mode"] == "force_installed"
    assert installed["install_url"] == f"file://{INSTALLED}/extension/{LATEST_XPI}"


def test_chromium_looks_for_updates_where_the_package_puts_them() -> None:
    installed = CHROMIUM["ExtensionSettings"][DEVELOPMENT_ID]
    assert installed["installation_mode"] == "force_installed"
    assert installed["update_url"] == f"file://{INSTALLED}/extension/{UPDATES}"


def test_the_updates_of_an_intranet_are_of_this_extension() -> None:
    address = f"{INTRANET}/comedido-{VERSION}.crx"
    assert (SAMPLES / UPDATES).read_text("utf-8") == updates(DEVELOPMENT_ID, VERSION, address)


@pytest.mark.parametrize("browser", [r"Google\Chrome", r"Microsoft\Edge"])
def test_windows_is_told_the_same(browser: str) -> None:
    keys = in_registry()
    settings = keys[rf"{browser}\3rdparty\extensions\{DEVELOPMENT_ID}\policy"]
    assert {**settings, "accounts": json.loads(settings["accounts"])} == SETTINGS
    assert json.loads(keys[browser]["ExtensionSettings"]) == FROM_INTRANET


def test_intune_is_told_the_same() -> None:
    for setting in in_json("windows/intune.json")["omaSettings"]:
        found = re.fullmatch(r'<enabled/><data id="ExtensionSettings" value="([^"]*)"/>', setting["value"])
        assert found is not None
        assert json.loads(unescape(found[1])) == FROM_INTRANET


def test_macos_is_told_the_same() -> None:
    payloads = in_profile()
    for browser in ("com.google.Chrome", "com.microsoft.Edge"):
        assert payloads[browser] == {"ExtensionSettings": FROM_INTRANET}
        assert payloads[f"{browser}.extensions.{DEVELOPMENT_ID}"] == SETTINGS
    # Firefox looks at an address of a server once: each version needs its own.
    address = f"{INTRANET}/comedido-{VERSION}.xpi"
    installed = {**FIREFOX["ExtensionSettings"][FIREFOX_EXTENSION_ID], "install_url": address}
    settings = {"ExtensionSettings": {FIREFOX_EXTENSION_ID: installed}}
    assert payloads["org.mozilla.firefox"] == {"EnterprisePoliciesEnabled": True, **FIREFOX, **settings}


def test_the_machine_s_policy_is_one_that_the_service_takes() -> None:
    policy = changed(circular(), SAMPLES / "comedido" / "policy.yaml")
    assert policy.entity.name == SETTINGS["entity"]
    assert policy.device.role is DeviceRole.INSTITUTIONAL
    assert policy.when_service_is_absent is WhenServiceIsAbsent(SETTINGS["when_service_is_absent"])


def test_the_administrator_s_page_says_where_each_setting_is_decided() -> None:
    page = (ROOT / "docs" / "administracion.md").read_text("utf-8")
    missing = [name for name in SCHEMA["properties"] if f"`{name}` |" not in page]
    assert missing == []
