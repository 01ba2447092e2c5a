"""How browsers find the extension, and newer ones later, by themselves."""

from pathlib import Path

UPDATES = "updates.xml"
LATEST_XPI = "comedido.xpi"

_UPDATES = """\
<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="{identity}">
    <updatecheck codebase="{address}" version="{version}" />
  </app>
</gupdate>
"""


def updates(identity: str, version: str, address: str) -> str:
    """What browsers of the Chromium family read to learn where the CRX of `version` is."""
    return _UPDATES.format(identity=identity, version=version, address=address)


def offer_from_folder(packages: Path, installed: Path, identity: str) -> None:
    """Put beside `packages` what leads browsers to them once the folder is at `installed`.

    Browsers of the Chromium family ask `updates.xml` every few hours; Firefox looks into `comedido.xpi`
    whenever it starts.
    """
    (crx,), (xpi,) = packages.glob("*.crx"), packages.glob("*.xpi")
    version = crx.stem.removeprefix("comedido-")
    written = updates(identity, version, (installed / crx.name).as_uri())
    (packages / UPDATES).write_text(written, encoding="utf-8")
    (packages / LATEST_XPI).symlink_to(xpi.name)
