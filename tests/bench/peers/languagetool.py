"""LanguageTool's own server, for whoever runs one: `LANGUAGETOOL_URL` says where, as http://127.0.0.1:8081."""

import json
import os
import time
from collections.abc import Sequence
from urllib.parse import urlencode
from urllib.request import urlopen

from tests.bench.peers.programs import Timed

PATIENCE_SECONDS = 30
SPANISH = "es"


def languagetool(warm_up: Sequence[str], texts: Sequence[str]) -> Timed | None:
    """The server's answers, the way there and back included, or None where none is named."""
    address = os.environ.get("LANGUAGETOOL_URL")
    if not address:
        return None
    check = f"{address.rstrip('/')}/v2/check"
    version = [_version(check, text) for text in warm_up][-1]
    return Timed(version, [_milliseconds(check, text) for text in texts])


def _milliseconds(check: str, text: str) -> float:
    start = time.perf_counter()
    _answer(check, text)
    return (time.perf_counter() - start) * 1000


def _version(check: str, text: str) -> str:
    return json.loads(_answer(check, text))["software"]["version"]


def _answer(check: str, text: str) -> bytes:
    body = urlencode({"language": SPANISH, "text": text}).encode()
    with urlopen(check, body, timeout=PATIENCE_SECONDS) as answer:  # noqa: S310 the person has named it
        return answer.read()
