"""The libraries that judge could reach the network or report to their makers: none of that is loaded."""

import os
import subprocess
import sys
from pathlib import Path

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
