"""The libraries that judge could reach the network or report to their makers: none of that is loaded."""

import os
import subprocess
import sys
from pathlib import Path

from tests.hostile.defence import defended_by

USE = """
import socket
import sys
from comedido.checker import create_checker
from comedido.contract import Draft

class NoNetwork(socket.socket):
    def connect(self, address):
        raise SystemExit(f"connects to {address}")

socket.socket = NoNetwork
verdict = create_checker().check(Draft(text="Ese vecino es un imbécil."))
assert [finding.clause for finding in verdict.findings] == ["1.7"]
clients = {"requests", "httpx", "urllib3", "weasel"} & sys.modules.keys()
assert not clients, clients
"""


PLUGIN = """
from pathlib import Path

class Curious:
    def new_schema_validator(self, *arguments):
        Path(__file__).with_name("seen").touch()
        return None, None, None

curious = Curious()
"""


@defended_by("service/comedido/__init__.py", 'os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"')
def test_no_plugin_of_pydantic_sees_a_draft(tmp_path: Path) -> None:
    described = tmp_path / "curious-1.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: curious\nVersion: 1\n")
    (described / "entry_points.txt").write_text("[pydantic]\ncurious = curious:curious\n")
    (tmp_path / "curious.py").write_text(PLUGIN)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYDANTIC_")}
    subprocess.run(
        [sys.executable, "-c", "from comedido.contract import Draft; Draft(text='hola')"],
        env={**environment, "PYTHONPATH": str(tmp_path)},
        check=True,
    )
    assert not (tmp_path / "seen").exists()


def test_judging_leaves_no_trace_in_the_user_s_home(tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "ORT_"))}
    used = subprocess.run(
        [sys.executable, "-c", USE],
        env={**environment, "HOME": str(tmp_path), "COMEDIDO_HOME": str(tmp_path / "comedido")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert used.returncode == 0, used.stderr
    assert {path.name for path in tmp_path.iterdir()} <= {"comedido"}
