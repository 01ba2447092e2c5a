"""Mozilla's linter over the bundled extension: what `web-ext lint` runs."""

import json
import subprocess
from pathlib import Path
from typing import Any

from locks.environments import LINTER, ROOT, installed_node, locked_node

FAMILIES = ("chromium", "firefox")
PROGRAM = LINTER / "node_modules" / "addons-linter" / "bin" / "addons-linter"
BUNDLES = ROOT / "build" / "extension"

ASKED_OF_CHROMIUM = {
    "BACKGROUND_SERVICE_WORKER_NOFALLBACK",
    "ADDON_ID_REQUIRED",
    "STORAGE_MANAGED",
    "MISSING_DATA_COLLECTION_PERMISSIONS",
}
"""What the linter misses in a manifest that no Firefox reads: keys that Chromium would complain of."""


def mistakes(family: str, bundle: Path | None = None) -> list[str]:
    """Code and message of each error, warning and notice about the bundle of a family of browsers."""
    node, _ = installed_node() or locked_node()
    command = [*node, PROGRAM, bundle or BUNDLES / family, "--output", "json"]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    report: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)
    found = [*report["errors"], *report["warnings"], *report["notices"]]
    allowed = ASKED_OF_CHROMIUM if family == "chromium" else set[str]()
    return [f"{each['code']}: {each['message']}" for each in found if each["code"] not in allowed]
