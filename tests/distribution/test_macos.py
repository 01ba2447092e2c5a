"""What the package for macOS would put where: it can't be made or installed on this system."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from comedido.extension_identity import FIREFOX_EXTENSION_ID
from distribution.bundle.__main__ import IDENTITY
from distribution.macos.package import COMMAND, INSTALLED, SCRIPTS, lay_out, packaging, uninstall_script

OWN_ID = "abcdefghijklmnopabcdefghijklmnop"
CHROMIUM = {"allowed_origins": [f"chrome-extension://{OWN_ID}/"]}
FIREFOX = {"allowed_extensions": [FIREFOX_EXTENSION_ID]}
HOSTS = {
    "Library/Google/Chrome/NativeMessagingHosts": CHROMIUM,
    "Library/Application Support/Chromium/NativeMessagingHosts": CHROMIUM,
    "Library/Microsoft/Edge/NativeMessagingHosts": CHROMIUM,
    "Library/Application Support/Mozilla/NativeMessagingHosts": FIREFOX,
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """What would be laid out of a bundle with the files that count."""
    bundle = tmp_path / "bundle"
    for name in ("comedido/comedido", "comedido/comedido-host", f"comedido/{IDENTITY}", "extension/a.crx"):
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_text(f"{OWN_ID}\n", encoding="ascii")
        (bundle / name).chmod(0o755)
    (bundle / "comedido").chmod(0o700)
    lay_out(bundle, tmp_path / "tree")
    return tmp_path / "tree"


def test_every_browser_of_the_machine_finds_the_host_once(tree: Path) -> None:
    found = list(tree.rglob("co.comedido.host.json"))
    assert sorted(str(file.parent.relative_to(tree)) for file in found) == sorted(HOSTS)
    for file in found:
        manifest = json.loads(file.read_bytes())
        assert manifest.items() >= HOSTS[str(file.parent.relative_to(tree))].items()
        assert manifest["path"] == "/Library/Application Support/comedido/program/comedido-host"
        assert (tree / manifest["path"].lstrip("/")).is_file()


def test_the_command_and_the_extension_come_along(tree: Path) -> None:
    assert (tree / "usr/local/bin/comedido").readlink() == INSTALLED / "comedido"
    program = tree / INSTALLED.relative_to("/")
    assert (program / "extension" / "a.crx").is_file()
    assert OWN_ID in (program / "examples" / "macos" / "comedido.mobileconfig").read_text("utf-8")
    assert (program / "comedido").stat().st_mode & 0o777 == 0o755


def test_every_user_may_enter_and_none_may_write(tree: Path) -> None:
    placed = [tree, *(path for path in tree.rglob("*") if not path.is_symlink())]
    assert [path for path in placed if path.is_dir() and path.stat().st_mode & 0o777 != 0o755] == []
    assert [path for path in placed if path.stat().st_mode & 0o022] == []


def test_uninstalling_takes_off_every_file_and_no_shared_folder(tree: Path) -> None:
    lines = [shlex.split(line) for line in uninstall_script().splitlines() if line.startswith("rm ")]
    files = {line[2] for line in lines if line[1] == "-f"}
    [folder] = [line[2] for line in lines if line[1] == "-rf"]
    assert folder == str(INSTALLED)
    placed = {f"/{path.relative_to(tree)}" for path in tree.rglob("*") if not path.is_dir()}
    assert {path for path in placed if not path.startswith(f"{folder}/")} == files
    assert str(COMMAND) in files


def test_it_ends_services_and_hosts_and_nothing_else() -> None:
    script = (SCRIPTS / "postinstall").read_text("utf-8")
    [pattern] = re.findall(r"pkill -TERM -f '([^']+)'", script)
    for running in ("comedido serve", "comedido-host chrome-extension://x/", "comedido"):
        assert re.search(pattern, f"{INSTALLED}/{running}")
    for other in (f"tail {INSTALLED}/comedido", f"{INSTALLED}/comedido.txt", "/usr/bin/comedido serve"):
        assert not re.search(pattern, other)


def test_the_scripts_are_sound_shell_and_say_that_nobody_has_run_them(tmp_path: Path) -> None:
    uninstalling = tmp_path / "uninstall.sh"
    uninstalling.write_text(uninstall_script(), encoding="utf-8")
    for script in (uninstalling, SCRIPTS / "postinstall"):
        subprocess.run(["sh", "-n", script], check=True)
        assert script.read_text("utf-8").startswith("#!/bin/sh\n# NOT YET RUN ON THIS SYSTEM.")
    assert (SCRIPTS / "postinstall").stat().st_mode & 0o111 == 0o111


def test_every_file_will_be_root_s_and_the_package_may_be_signed() -> None:
    command = packaging(Path("tree"), Path("a.pkg"), None)
    assert command[command.index("--ownership") + 1] == "recommended"
    assert command[command.index("--identifier") + 1] in uninstall_script()
    assert command[-1] == "a.pkg"
    assert "--sign" not in command
    assert packaging(Path("tree"), Path("a.pkg"), "Entidad")[-3:] == ["--sign", "Entidad", "a.pkg"]
