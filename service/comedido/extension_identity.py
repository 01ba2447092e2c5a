"""Under which names browsers know the extension and the native host. Standard library only."""

from pathlib import Path

HOST_NAME = "co.comedido.host"

EXTENSION_KEY = (
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAp+By+me9d/Oe1XsgQ7efqZxIOQU+9S4FQU/i/61aijLi42iQU5B6Bdi6"
    "wISX3X+oe8zwhSrdqZ2DsWD0q89Bidzcllhox4gVogjKLCBSlPGkDXCMFgXVOD6NBxzed4OTD0faMXpLgE1JiwByxjxHJkkvthEb"
    "2lfN7VzQhniMSuB+MSXY7CVEyKy8zt14/Fq+Z0MbQ8y17pAe8tUwiLRRFQNWAUYCvF61iA4fGr9Gtujv/hIAjCBXopQi5Jt1qxS4"
    "ow0sqjZXxZKbE2YI8frPF3KISQCtjLxILJTUvgMWykiXzRr/APJqcBcIOllpQcCNDTQnY7V+ovd9wgu0m5ii4wIDAQAB"
)
"""Public key in the extension's manifest, which fixes its id in browsers of the Chromium family."""

DEVELOPMENT_ID = "delnmmglakgfdjjjlinglfibhhjdmifk"
"""The id that follows from that key in browsers of the Chromium family."""

FIREFOX_EXTENSION_ID = "comedido@circular-01"

_OWN_ID = Path(__file__).with_name("chromium_extension_id.txt")


def chromium_extension_id() -> str:
    """The id of the extension that this installation came with: an entity signs its own with its own key."""
    return _OWN_ID.read_text("ascii").strip() if _OWN_ID.exists() else DEVELOPMENT_ID
