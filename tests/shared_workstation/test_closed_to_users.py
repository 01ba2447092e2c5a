"""What an administrator keeps for everybody, in places that users can't read: told, and no crash."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.defence import defended_by
from tests.native_host import NativeHost
from tests.shared_workstation.workstation import HOST, PYTHON, Workstation, obstacle

STRICT = 'version: "1"\nwhen_service_is_absent: hold\n'
CHECK = {"kind": "check", "id": 1, "draft": {"text": "Usted es un idiota.", "actor": {"handle": "alcaldia"}}}
NOT_READ = "no se puede leer; dé permiso de lectura al archivo y a su carpeta"
CAN_NOT_READ_DATA = (
    "No se puede leer qué datos rigen: {}/machine-data/in_force.json. Falta permiso: quien admini"
)

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux" or os.getuid() != 0, reason="only root can be an administrator and a user"
    ),
    pytest.mark.xdist_group("two users"),
]


class Computer:
    """One that Alice uses and root administers: the machine's folders are below her `COMEDIDO_HOME`."""

    def __init__(self, workstation: Workstation) -> None:
        self.workstation = workstation
        self.home = workstation.folder / "comedido"
        self.policy = self.home / "machine" / "policy.yaml"
        self.data = self.home / "machine-data"
        self.home.mkdir()
        workstation.belongs_to(workstation.alice, self.home, 0o755)
        for folder in (self.policy.parent, self.data):
            folder.mkdir()
            folder.chmod(0o755)
        self.policy.write_text(STRICT, "utf-8")
        self.policy.chmod(0o644)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command of Comedido, as Alice."""
        return self.workstation.run(self.workstation.alice, *self._at_home, *PYTHON, "-m", "comedido", *words)

    def ask(self, *requests: object) -> list[dict[str, Any]]:
        """What Alice's browser is told."""
        with NativeHost(self.workstation.command(self.workstation.alice, *self._at_home, *HOST)) as browser:
            return [browser.ask(request) for request in requests]

    @property
    def _at_home(self) -> tuple[str, ...]:
        return "env", f"COMEDIDO_HOME={self.home}"


@pytest.fixture
def computer() -> Iterator[Computer]:
    folder = Path(tempfile.mkdtemp(prefix="cmd-"))
    workstation = Workstation(folder)
    try:
        if reason := obstacle(workstation):
            pytest.skip(f"two users can't work here: {reason}")
        yield Computer(workstation)
    finally:
        workstation.end()
        shutil.rmtree(folder)


def folder_closed(computer: Computer) -> None:
    computer.policy.parent.chmod(0o700)


def folder_for_a_group(computer: Computer) -> None:
    computer.policy.parent.chmod(0o750)


def file_closed(computer: Computer) -> None:
    computer.policy.chmod(0o600)


@pytest.mark.parametrize("close", [folder_closed, folder_for_a_group, file_closed])
@defended_by("service/comedido/missing_files.py", "    except OSError:\n        return False\n")
def test_a_policy_that_a_user_can_not_read_is_told_and_what_it_said_stays_in_force(
    computer: Computer, close: Callable[[Computer], None]
) -> None:
    status = {"kind": "status", "id": 2}
    assert computer.ask(status)[0]["status"]["problems"] == []
    computer.workstation.end()
    close(computer)
    judged, told = computer.ask(CHECK, status)
    assert judged["verdict"]["outcome"] == "warn"
    assert told["status"]["when_service_is_absent"] == "hold"
    [problem] = told["status"]["problems"]
    assert (
        problem
        == f"{computer.policy}, línea 1: {NOT_READ}. Mientras tanto rige lo que el archivo decía antes"
    )


@defended_by("service/comedido/missing_files.py", "    except OSError:\n        return False\n")
def test_neither_the_doctor_nor_a_check_ends_with_a_traceback(computer: Computer) -> None:
    for folder in (computer.policy.parent, computer.data):
        folder.chmod(0o700)
    doctor = computer.run("doctor")
    told = "".join(doctor.stdout.split())
    assert (doctor.returncode, "Traceback" in doctor.stderr) == (1, False)
    for sentence in (f"{computer.policy}, línea 1: {NOT_READ}", CAN_NOT_READ_DATA.format(computer.home)):
        assert "".join(sentence.split()) in told
    checked = computer.run("check", "Usted es un idiota.")
    assert "Traceback" not in checked.stderr
    assert "idiota" in checked.stdout
    assert computer.run("data", "status").returncode == 1


@defended_by(
    "service/comedido/commands/serve.py", "if not is_missing(machine_policy_file()):", instead="if False:"
)
def test_a_policy_that_can_not_be_looked_for_keeps_the_port_closed(computer: Computer) -> None:
    computer.policy.parent.chmod(0o700)
    served = computer.run("serve", "--tcp", "--idle-minutes", "0.001")
    assert (served.returncode, "política de administrador" in served.stderr) == (2, True), served.stderr


def test_uninstall_says_which_folder_it_can_not_enter(computer: Computer) -> None:
    station, closed = computer.workstation, computer.workstation.folder / "config"
    closed.mkdir(0o700)
    place = f"XDG_CONFIG_HOME={closed}"
    done = station.run(station.alice, "env", place, *PYTHON, "-m", "comedido", "uninstall", "--yes")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
    assert f"{closed}/comedido: no se pudo" in done.stderr


def test_a_browser_s_folder_that_root_has_made_is_told(computer: Computer) -> None:
    """As after `sudo firefox`."""
    home = computer.workstation.alice.home
    (home / ".mozilla").mkdir(0o700)
    doctor = computer.run("doctor")
    assert (doctor.returncode, "Traceback" in doctor.stderr) == (1, False), doctor.stderr
    assert f"Elregistroestádañadoocerrado:{home}/.mozilla/" in "".join(doctor.stdout.split())
    installed = computer.run("install")
    assert (installed.returncode, "Traceback" in installed.stderr) == (1, False), installed.stderr
    assert "Firefox: no se pudo registrar" in installed.stdout + installed.stderr
