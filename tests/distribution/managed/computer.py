"""A computer that an administrator manages: this one, with an /etc and a network of its own.

Only for a process in mount and network namespaces of its own (`unshare --mount --net`): nothing outside of
them changes.
"""

import copy
import json
import subprocess
from pathlib import Path
from typing import Any

from comedido.extension_identity import DEVELOPMENT_ID, FIREFOX_EXTENSION_ID
from distribution.extension.packages import DEVELOPMENT_KEY, read_key, write_packages
from tests.browser.stage import EXTENSION

SAMPLES = Path(__file__).parents[3] / "distribution" / "policies"
CHROMIUM_POLICIES = Path("/etc/chromium/policies/managed/comedido.json")
FIREFOX_POLICIES = Path("/etc/firefox/policies/policies.json")
UPDATES = "updates.xml"

Settings = dict[str, Any]


class ManagedComputer:
    """The sample policies in force here, with the packages below `folder` instead of on an intranet."""

    def __init__(self, folder: Path) -> None:
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        own = folder / "etc"
        # What only root may read is not needed.
        subprocess.run(["cp", "-a", "/etc", own], check=False, stderr=subprocess.DEVNULL)
        subprocess.run(["mount", "--bind", own, "/etc"], check=True)
        packages = write_packages(EXTENSION, read_key(DEVELOPMENT_KEY), folder)
        self._packages = {file.suffix: file for file in packages}
        self._updates = folder / UPDATES
        updates = (SAMPLES / UPDATES).read_text("utf-8")
        published = f"https://intranet.ejemplo.gov.co/comedido/{self._packages['.crx'].name}"
        assert published in updates
        self._updates.write_text(updates.replace(published, self._packages[".crx"].as_uri()), "utf-8")

    def fix(self, settings: Settings) -> None:
        """Give every browser these managed settings instead of the samples' own."""
        self._write(CHROMIUM_POLICIES, self._chromium(settings))
        self._write(FIREFOX_POLICIES, self._firefox(settings))

    def _chromium(self, settings: Settings) -> Settings:
        policies = sample("chromium/comedido.json")
        policies["ExtensionSettings"][DEVELOPMENT_ID]["update_url"] = self._updates.as_uri()
        policies["3rdparty"]["extensions"][DEVELOPMENT_ID] = settings
        # Without it nobody, a test neither, looks into a page of an extension that a policy installed.
        return {**policies, "DeveloperToolsAvailability": 1}

    def _firefox(self, settings: Settings) -> Settings:
        policies = sample("firefox/policies.json")
        inner = policies["policies"]
        inner["ExtensionSettings"][FIREFOX_EXTENSION_ID]["install_url"] = self._packages[".xpi"].as_uri()
        inner["3rdparty"]["Extensions"][FIREFOX_EXTENSION_ID] = settings
        return policies

    @staticmethod
    def _write(file: Path, policies: Settings) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Browsers watch the folder: a half-written file would be read.
        unfinished = file.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(policies), encoding="utf-8")
        unfinished.replace(file)


def sample(name: str) -> Settings:
    """A sample of policies in JSON, as it is handed out."""
    return copy.deepcopy(json.loads((SAMPLES / name).read_text("utf-8")))
