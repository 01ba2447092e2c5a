"""What is bundled is what an auditor reads: reproducible, with no more rights than its work needs."""

import json
from pathlib import Path
from typing import Any

import pytest

from comedido.extension_identity import EXTENSION_KEY, FIREFOX_EXTENSION_ID
from tests.extension.conftest import EXTENSION, RunNode

OF_CHROMIUM_ALONE = {"key", "minimum_chrome_version", "storage"}
OF_FIREFOX_ALONE = {"browser_specific_settings"}


@pytest.fixture(scope="module")
def bundled(run_node: RunNode, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same sources, bundled twice."""
    folders = [tmp_path_factory.mktemp("bundle") for _ in range(2)]
    for folder in folders:
        ended = run_node("bundle.mjs", folder)
        assert ended.returncode == 0, ended.stderr
    return folders


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def manifest(folder: Path, browser: str) -> dict[str, Any]:
    return json.loads((folder / browser / "manifest.json").read_text(encoding="utf-8"))


def test_two_bundles_of_the_same_sources_are_the_same_bytes(bundled: list[Path]) -> None:
    first, second = map(contents, bundled)
    assert first == second


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_the_extension_asks_for_two_permissions_and_opens_nothing_to_pages(
    bundled: list[Path], browser: str
) -> None:
    made = manifest(bundled[0], browser)
    assert sorted(made["permissions"]) == ["nativeMessaging", "storage"]
    # No other key could ask for a right or open a file to pages: neither those of today nor those to come.
    assert made.keys() - OF_CHROMIUM_ALONE - OF_FIREFOX_ALONE == {
        *("manifest_version", "name", "description", "version", "default_locale", "icons"),
        *("permissions", "content_scripts", "background", "action", "options_ui"),
    }


def test_the_bundles_differ_in_what_their_browsers_want_to_know_alone(bundled: list[Path]) -> None:
    chromium, firefox = (contents(bundled[0] / browser) for browser in ("chromium", "firefox"))
    assert chromium.keys() - firefox.keys() == {"managed_schema.json"}
    assert [name for name in firefox if firefox[name] != chromium[name]] == ["manifest.json"]
    made = [manifest(bundled[0], browser) for browser in ("chromium", "firefox")]
    differing = {key for key in made[0].keys() | made[1].keys() if made[0].get(key) != made[1].get(key)}
    assert differing == {"background", *OF_CHROMIUM_ALONE, *OF_FIREFOX_ALONE}


def test_firefox_tells_the_person_what_the_host_reads(bundled: list[Path]) -> None:
    """In its words: who acts, the draft, what is answered or shared, and that something is being done."""
    gecko = manifest(bundled[0], "firefox")["browser_specific_settings"]["gecko"]
    assert gecko["data_collection_permissions"] == {
        "required": [
            *("personallyIdentifyingInfo", "personalCommunications"),
            *("websiteContent", "websiteActivity"),
        ]
    }


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_content_scripts_run_on_the_hosts_of_the_definitions_alone(bundled: list[Path], browser: str) -> None:
    definitions = [
        json.loads(file.read_text(encoding="utf-8"))
        for file in (EXTENSION / "src" / "sites").glob("*.json")
        if file.name != "definition.schema.json"
    ]
    hosts = {f"https://{host}/*" for definition in definitions for host in definition["hosts"]}
    [script] = manifest(bundled[0], browser)["content_scripts"]
    assert set(script["matches"]) == hosts
    assert (script["run_at"], script["all_frames"]) == ("document_start", False)


def test_the_browsers_know_the_extension_by_the_ids_of_the_native_host(bundled: list[Path]) -> None:
    assert manifest(bundled[0], "chromium")["key"] == EXTENSION_KEY
    assert manifest(bundled[0], "firefox")["browser_specific_settings"]["gecko"]["id"] == FIREFOX_EXTENSION_ID


def test_the_scripts_keep_their_names_and_can_neither_evaluate_text_nor_reach_a_network(
    bundled: list[Path],
) -> None:
    assert "function createGate(" in (bundled[0] / "chromium" / "content.js").read_text(encoding="utf-8")
    evaluating = ("eval(", "new Function(", "innerHTML", "import(")
    reaching = (
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "sendBeacon",
        "EventSource",
        "RTCPeerConnection",
        "WebTransport",
        "new Image(",
    )
    for script in bundled[0].rglob("*.js"):
        text = script.read_text(encoding="utf-8")
        assert [word for word in (*evaluating, *reaching) if word in text] == []
