"""aiohttp's server without its client and TLS, for a service that listens here and reaches no other.

Its package would import both, and read every certificate that the computer trusts: 55 ms and 4 MB.
"""

import ssl
import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any


def import_the_server_alone() -> None:
    """Import aiohttp's server as in a Python that has no TLS. Does nothing once aiohttp has been imported."""
    specification = find_spec("aiohttp")
    if "aiohttp" in sys.modules or specification is None:
        return
    # Not run: the package itself would import all of its parts.
    package: Any = module_from_spec(specification)
    package.__version__ = ""
    sys.modules.update({"aiohttp": package, "ssl": None})  # pyright: ignore[reportArgumentType, reportCallIssue]
    try:
        import_module("aiohttp.web")
    finally:
        sys.modules["ssl"] = ssl
