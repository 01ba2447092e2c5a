"""The Debian package, really installed, upgraded and purged. Each test goes on where the one before ended."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from comedido.browsers import BROWSERS
from tests.native_host import NativeHost

PACKAGE = Path(os.environ["COMEDIDO_PACKAGE"])
PLACES = (Path("/etc"), Path("/opt"), Path("/usr"), Path("/var/lib/comedido"))
HOST = "/opt/comedido/comedido-host"
USER = 61234
WRITABLE_BY_OTHERS = 0o022
DRAFT = {"text": "Ese vecino es un imbécil."}
INVENTORY = "red,usuario,clase,responsable\nx,AlcaldiaValdeluna,institucional,Marta Rojas\n"

EDITED = {
    "action": "edited",
    "network": "x",
    "surface": "post",
    "account_kind": "institutional",
    "clauses": ["1.7"],
}
SILENCED = {"kind": "silence", "id": 3, "choice": {"clause": "2.4", "silent": True}}
EVERY_DAY = {"since": "2020-01-01", "until": "2040-01-01"}

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def before() -> set[Path]:
    """Every file of the machine before the package came."""
    return files()


@pytest.fixture(scope="module")
def person() -> Iterator[dict[str, str]]:
    """The environment of a user without any rights, and of his own home.

    It is beside the folders of pytest, which every other run that starts meanwhile closes again.
    """
    home = Path(tempfile.mkdtemp(prefix="cmd-"))
    home.chmod(0o755)
    os.chown(home, USER, USER)
    yield {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    for process in services():
        process.kill()
    shutil.rmtree(home)


@pytest.fixture(scope="module")
def as_person(person: dict[str, str]) -> Run:
    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            user=USER,
            group=USER,
            extra_groups=[],
            env=person,
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture(scope="module")
def as_browser(person: dict[str, str]) -> Callable[[], NativeHost]:
    """The installed host, as a browser of this user starts it."""
    variables = [f"{key}={value}" for key, value in person.items()]
    become = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "env", "-i", *variables]
    return lambda: NativeHost([*become, HOST])


def test_it_installs(before: set[Path], as_person: Run) -> None:
    dpkg("--install", PACKAGE)
    assert Path(HOST).exists()
    assert all(Path("/", browser.linux_machine, "co.comedido.host.json").exists() for browser in BROWSERS)
    doctor = as_person("comedido", "doctor")
    assert doctor.returncode == 0, doctor.stdout
    assert doctor.stdout.count(f"Registrado: {HOST}") == len(BROWSERS)
    assert [path for path in installed() if path.stat().st_mode & WRITABLE_BY_OTHERS] == []


def test_a_user_s_draft_is_judged(
    person: dict[str, str], as_person: Run, as_browser: Callable[[], NativeHost]
) -> None:
    with as_browser() as host:
        verdict = host.ask({"kind": "check", "id": 1, "draft": DRAFT})["verdict"]
        assert host.ask({"kind": "decision", "id": 2, "decision": EDITED})["kind"] == "recorded"
        assert silent(host.ask(SILENCED)) == ["2.4"]
    assert [finding["clause"] for finding in verdict["findings"]] == ["1.7"]
    assert [process.uids().real for process in services()] == [USER]
    inventory = Path(person["HOME"], "cuentas.csv")
    inventory.write_text(INVENTORY, encoding="utf-8")
    imported = as_person("comedido", "accounts", "import", str(inventory))
    assert imported.returncode == 0, imported.stdout + imported.stderr


def test_a_user_cannot_leave_the_machine_s_policy(person: dict[str, str], as_person: Run) -> None:
    Path("/etc/comedido/policy.yaml").write_text("version: '2026.11-entidad'\n", encoding="utf-8")
    assert "2026.11-entidad" in as_person("comedido", "doctor").stdout
    elsewhere = as_person("env", f"COMEDIDO_HOME={person['HOME']}/aparte", "comedido", "doctor")
    assert "2026.11-entidad" in elsewhere.stdout


def test_signed_data_are_made_and_installed(tmp_path: Path) -> None:
    key, data, bundle = tmp_path / "clave", tmp_path / "datos", tmp_path / "datos.zip"
    data.mkdir()
    (data / "policy.yaml").write_text("version: '2026.11-datos'\n", encoding="utf-8")
    made = subprocess.run(["comedido", "data", "key", key], capture_output=True, text=True, check=True).stdout
    public = re.search(r"[A-Za-z0-9+/]{43}=", made)
    assert public is not None, made
    policy = f"version: '2026.11-entidad'\ndata:\n  keys:\n    clave: {public[0]}\n"
    Path("/etc/comedido/policy.yaml").write_text(policy, encoding="utf-8")
    edition = ["--version", "2026.11.1", "--entity", "Prueba", "--output", bundle]
    subprocess.run(["comedido", "data", "build", data, "--key", key, *edition], check=True)
    installed = subprocess.run(
        ["comedido", "data", "install", bundle], capture_output=True, text=True, check=False
    )
    assert installed.returncode == 0, installed.stdout + installed.stderr
    assert (
        "2026.11.1"
        in subprocess.run(["comedido", "data", "status"], capture_output=True, text=True, check=True).stdout
    )


def test_an_upgrade_ends_the_old_service_and_keeps_what_users_have(
    as_person: Run, as_browser: Callable[[], NativeHost], tmp_path: Path
) -> None:
    old = services()
    assert old != []
    dpkg("--install", newer(tmp_path))
    psutil.wait_procs(old, timeout=20)
    assert services() == []
    assert "Inventario de cuentas: 1" in as_person("comedido", "accounts", "list").stdout
    with as_browser() as host:
        days = host.ask({"kind": "activity", "id": 4, "period": EVERY_DAY})["activity"]["days"]
        assert [day["edited"] for day in days] == [1]
        assert silent(host.ask({"kind": "silences", "id": 5})) == ["2.4"]
        assert host.ask({"kind": "status", "id": 6})["status"]["data"].startswith("2026.11.1-")
    doctor = as_person("comedido", "doctor")
    assert doctor.returncode == 0
    assert "2026.11-entidad" in doctor.stdout


def test_a_user_can_leave_nothing_behind(person: dict[str, str], as_person: Run) -> None:
    assert as_person("comedido", "uninstall", "--yes").returncode == 0
    assert list(Path(person["HOME"]).rglob("*comedido*")) == []


def test_purging_leaves_nothing_behind(before: set[Path]) -> None:
    dpkg("--purge", "comedido")
    assert files() - before == set()
    assert before - files() == set()


def silent(answer: dict[str, Any]) -> list[str]:
    return [option["clause"] for option in answer["silences"]["clauses"] if option["silent"]]


def newer(folder: Path) -> Path:
    """The same package under a later version."""
    tree, package = folder / "tree", folder / "newer.deb"
    subprocess.run(["dpkg-deb", "--raw-extract", PACKAGE, tree], check=True)
    control = tree / "DEBIAN" / "control"
    control.write_text(
        re.sub(r"(?m)^Version: (.*)$", r"Version: \1+1", control.read_text("utf-8")), encoding="utf-8"
    )
    subprocess.run(["dpkg-deb", "--build", "--root-owner-group", "-Znone", tree, package], check=True)
    return package


def dpkg(action: str, what: Path | str) -> None:
    done = subprocess.run(["dpkg", action, what], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def files() -> set[Path]:
    return {path for place in PLACES for path in place.rglob("*") if not path.is_dir()}


def installed() -> list[Path]:
    return [path for path in Path("/opt/comedido").rglob("*") if not path.is_symlink()]


def services() -> list[psutil.Process]:
    return [process for process in psutil.process_iter() if is_installed_service(process)]


def is_installed_service(process: psutil.Process) -> bool:
    try:
        return process.cmdline()[:2] == ["/opt/comedido/comedido", "serve"]
    except (psutil.Error, IndexError):
        return False
