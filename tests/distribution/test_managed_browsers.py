"""What an entity fixes holds in a real Chromium and a real Firefox that installed the extension by policy.

Policies are files of the whole machine, so the browsers run in mount and network namespaces of their own.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.installed import Family

INSIDE = Path(__file__).parent / "managed" / "in_namespaces.py"
UNSHARED = [
    "unshare",
    "--mount",
    "--net",
    *([] if getattr(os, "geteuid", int)() == 0 else ["--map-root-user"]),
]


def namespaces_are_permitted() -> bool:
    """Whether this user may have namespaces here; containers often forbid it."""
    if shutil.which("unshare") is None:
        return False
    command = [*UNSHARED, "sh", "-c", "ip link set lo up && mount --bind /etc /etc"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.browser
@pytest.mark.skipif(
    not namespaces_are_permitted(),
    reason="the policies of a machine are tried in namespaces alone, which unshare(1) may not make here",
)
@pytest.mark.parametrize("family", list(Family), ids=str)
def test_what_an_entity_fixes_by_policies_holds(family: Family) -> None:
    inside = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n0",
        "-p",
        "no:cacheprovider",
        INSIDE,
        "-k",
        family.value,
    ]
    done = subprocess.run([*UNSHARED, *inside], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
