"""Where a link leads, as people write links."""

from urllib.parse import urlsplit


def host_of(link: str) -> str:
    """The host of a link, with or without its scheme; empty when it can't be read («https://[pendiente]»)."""
    try:
        return urlsplit(link if "://" in link else f"//{link}").hostname or ""
    except ValueError:
        return ""
