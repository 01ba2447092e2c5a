"""What the installer for Windows would do, as far as its text says it: it can't be run on this system."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from comedido import folders
from comedido.extension_identity import FIREFOX_EXTENSION_ID
from distribution.windows.package import SCRIPT, compiling, write_generated
from distribution.windows.script import access_commands, rendered

OWN_ID = "abcdefghijklmnopabcdefghijklmnop"
HOSTS = {
    r"Software\Google\Chrome\NativeMessagingHosts\co.comedido.host": "co.comedido.host.chromium.json",
    r"Software\Chromium\NativeMessagingHosts\co.comedido.host": "co.comedido.host.chromium.json",
    r"Software\Microsoft\Edge\NativeMessagingHosts\co.comedido.host": "co.comedido.host.chromium.json",
    r"Software\Mozilla\NativeMessagingHosts\co.comedido.host": "co.comedido.host.firefox.json",
}
MACHINE = (r"Software\Comedido", "MachineFolder")


def entries(text: str, section: str) -> Iterator[dict[str, str]]:
    """The entries of a section as Inno Setup reads them: parameters with quotes taken off."""
    inside = False
    for line in text.splitlines():
        if line.startswith("["):
            inside = line == f"[{section}]"
        elif inside and line and not line.startswith((";", "#")):
            parameters = re.findall(r'(\w+): ("(?:[^"]|"")*"|[^;"]*)(?:; |$)', line)
            assert "; ".join(f"{name}: {value}" for name, value in parameters) == line
            yield {
                name: value[1:-1].replace('""', '"') if value.startswith('"') else value
                for name, value in parameters
            }


@pytest.fixture
def script() -> str:
    return SCRIPT.read_text("utf-8-sig")


def test_every_browser_of_the_machine_finds_its_manifest_once() -> None:
    values = [each for each in entries(rendered(), "Registry") if each["Subkey"] != MACHINE[0]]
    assert len(values) == len(HOSTS)
    assert {each["Subkey"]: each["ValueData"] for each in values} == {
        key: rf"{{app}}\{manifest}" for key, manifest in HOSTS.items()
    }
    for each in values:
        # Both views of the registry are looked at by the browsers, this one by all.
        assert (each["Root"], each["ValueType"], each["ValueName"]) == ("HKLM64", "string", "")
        assert each["Flags"] == "uninsdeletekey"


def test_the_manifests_let_in_the_extension_of_the_bundle_alone(tmp_path: Path) -> None:
    write_generated(tmp_path / "windows", OWN_ID)
    written = {file.name: json.loads(file.read_bytes()) for file in (tmp_path / "windows").glob("*.json")}
    assert set(written) == set(HOSTS.values())
    assert {manifest["path"] for manifest in written.values()} == {"comedido-host.exe"}
    assert written["co.comedido.host.chromium.json"]["allowed_origins"] == [f"chrome-extension://{OWN_ID}/"]
    assert written["co.comedido.host.firefox.json"]["allowed_extensions"] == [FIREFOX_EXTENSION_ID]
    assert (tmp_path / "windows" / "machine.iss").read_text("ascii") == rendered()
    sample = tmp_path / "windows" / "examples" / "windows" / "comedido.reg"
    assert rf"\extensions\{OWN_ID}\policy]" in sample.read_text("utf-8")


def test_the_service_reads_the_machine_s_folder_where_the_installer_names_it() -> None:
    [named] = [each for each in entries(rendered(), "Registry") if each["Subkey"] == MACHINE[0]]
    assert (folders.WINDOWS_MACHINE_KEY, folders.WINDOWS_MACHINE_VALUE) == MACHINE
    assert named == {
        "Root": "HKLM64",
        "Subkey": MACHINE[0],
        "ValueType": "string",
        "ValueName": MACHINE[1],
        "ValueData": r"{commonappdata}\comedido",
    }


def test_only_administrators_write_to_the_machine_s_folder() -> None:
    owner, access = access_commands()
    assert owner[:2] == ("/setowner", "*S-1-5-32-544")
    assert access[:2] == ("/inheritance:r", "/grant:r")
    granted = dict(option.split(":", 1) for option in access if option.startswith("*S-"))
    assert granted == {
        "*S-1-5-32-544": "(OI)(CI)F",
        "*S-1-5-18": "(OI)(CI)F",
        "*S-1-5-32-545": "(OI)(CI)RX",
    }
    closing = code(rendered(), "CloseMachineFolder")
    assert re.findall(r"Result := Succeeds\('\{sys\}\\icacls.exe', '([^']+)'\);", closing) == [
        " ".join([r'"{commonappdata}\comedido"', *options]) for options in (owner, access)
    ]


def test_nothing_is_installed_unless_the_machine_s_folder_is_closed(script: str) -> None:
    """Else the registry would name a folder to which anybody can write."""
    conditions = (
        r"if not SetAside\w+ then\s+Result := '.+'\s+else if not CloseMachineFolder then\s+Result := '"
    )
    assert re.search(conditions, code(script, "PrepareToInstall"))


def test_a_folder_that_was_there_before_is_set_aside_unless_an_installer_named_it(script: str) -> None:
    aside = code(script, "SetAsideWhatWasThere")
    assert "DirExists(MachineFolder) and not MachineFolderIsOurs" in aside
    assert "RenameFile(MachineFolder," in aside
    assert rf"RegValueExists(HKLM64, '{MACHINE[0]}', '{MACHINE[1]}')" in code(
        rendered(), "MachineFolderIsOurs"
    )


def test_no_browser_starts_the_host_while_files_are_exchanged_or_taken_off(script: str) -> None:
    forgotten = re.findall(
        r"RegDeleteKeyIncludingSubkeys\(HKLM64, '([^']+)'\)", code(rendered(), "ForgetHost")
    )
    assert sorted(forgotten) == sorted(HOSTS)
    keep_out = code(script, "KeepOut")
    assert keep_out.index("ForgetHost") < keep_out.index("EndServices")
    for program in ("comedido.exe", "comedido-host.exe"):
        assert f"/IM {program}" in code(script, "EndServices")
    for event in ("PrepareToInstall", "CurUninstallStepChanged"):
        assert "KeepOut" in code(script, event)


def test_the_script_takes_the_whole_bundle_and_uses_what_it_is_given(script: str) -> None:
    given = dict(
        word[2:].split("=", 1) for word in compiling(Path("ISCC.exe"), Path("made")) if word[:2] == "/D"
    )
    used = set(re.findall(r"\{#(\w+)\}", script))
    assert used | {"Generated"} == set(given)
    assert '#include Generated + "\\machine.iss"' in script
    sources = {each["Source"]: each["DestDir"] for each in entries(script, "Files")}
    assert sources[r"{#Bundle}\comedido\*"] == "{app}"
    assert sources[r"{#Bundle}\extension\*"] == r"{app}\extension"
    # The manifests name the host without a folder, so they stand beside it.
    assert sources[r"{#Generated}\*.json"] == "{app}"
    assert sources[r"{#Generated}\examples\*"] == r"{app}\examples"


def test_only_known_constants_stand_in_braces(script: str) -> None:
    assert set(re.findall(r"(?<!\{)\{(\w+)\}", script + rendered())) == {
        "app",
        "autopf",
        "commonappdata",
        "sys",
    }


def test_it_is_for_all_users_of_a_machine_and_says_that_nobody_has_run_it(script: str) -> None:
    assert "\nPrivilegesRequired=admin\n" in script
    assert "\nArchitecturesInstallIn64BitMode=x64compatible\n" in script
    assert "NOT YET RUN ON THIS SYSTEM" in script
    # Without the mark, the compiler may read its Spanish in the code page of the machine.
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")


def code(text: str, name: str) -> str:
    """The body of a function or procedure."""
    found = re.search(rf"^(?:function|procedure) {name}\b.*?^end;$", text, re.DOTALL | re.MULTILINE)
    assert found is not None, name
    return found[0]
