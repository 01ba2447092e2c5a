"""A computer that an administrator manages: this one, with an /etc and a network of its own.

Only for a process in mount and network namespaces of its own (`unshare --mount --net`): nothing outside of
them changes.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

from comedido.extension_identity import DEVELOPMENT_ID, FIREFOX_EXTENSION_ID
from distribution.extension.packages import DEVELOPMENT_KEY, read_key, write_packages
from distribution.extension.updates import offer_from_folder
from tests.browser.stage import EXTENSION

SAMPLES = Path(__file__).parents[3] / "distribution" / "policies"
CHROMIUM_POLICIES = Path("/etc/chromium/policies/managed/comedido.json")
FIREFOX_POLICIES = Path("/etc/firefox/policies/policies.json")
INSTALLED = Path("/opt/comedido/extension")

Settings = dict[str, Any]


class ManagedComputer:
    """The extension where the Debian package puts it, and the sample policies in force."""

    def __init__(self, folder: Path) -> None:
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        (folder / "opt").mkdir()
        # What only root may read is not needed.
        subprocess.run(["cp", "-a", "/etc", folder], check=False, stderr=subprocess.DEVNULL)
        for name in ("etc", "opt"):
            subprocess.run(["mount", "--bind", folder / name, f"/{name}"], check=True)
        write_packages(EXTENSION, read_key(DEVELOPMENT_KEY), INSTALLED)
        offer_from_folder(INSTALLED, INSTALLED, DEVELOPMENT_ID)

    def fix(self, settings: Settings) -> None:
        """Give every browser these managed settings instead of the samples' own."""
        chromium, firefox = sample("chromium/comedido.json"), sample("firefox/policies.json")
        chromium["3rdparty"]["extensions"][DEVELOPMENT_ID] = settings
        firefox["policies"]["3rdparty"]["Extensions"][FIREFOX_EXTENSION_ID] = settings
        # Without it nobody, a test neither, looks into a page of an extension that a policy installed.
        write(CHROMIUM_POLICIES, {**chromium, "DeveloperToolsAvailability": 1})
        write(FIREFOX_POLICIES, firefox)


def write(file: Path, policies: Settings) -> None:
    """Put policies in force at once: browsers watch the folder, and would read half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(policies), encoding="utf-8")
    unfinished.replace(file)


def sample(name: str) -> Settings:
    """A sample of policies in JSON, as it is handed out."""
    return json.loads((SAMPLES / name).read_text("utf-8"))
