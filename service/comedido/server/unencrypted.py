"""aiohttp without TLS, for a service that listens on a socket of this computer and reaches no other.

As it is imported, aiohttp would read every certificate that the computer trusts: 40 ms and 3 MB.
"""

import ssl
import sys
from importlib import import_module


def import_without_encryption() -> None:
    """Import aiohttp as in a Python that has no TLS. Does nothing once it has been imported."""
    sys.modules["ssl"] = None  # pyright: ignore[reportArgumentType] so a module is said to be absent
    try:
        import_module("aiohttp.web")
    finally:
        sys.modules["ssl"] = ssl
