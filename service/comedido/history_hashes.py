"""Keyed hashes that tell whether two texts, accounts or people are the same, and nothing else about them.

The key is random, belongs to one user on one computer and never leaves it: without it, nobody can find out
by trying which text or name a hash stands for.
"""

import hmac
import re
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from comedido.accounts.known_accounts import bare_handle
from comedido.contract import Actor, Network
from comedido.whole_file import write_whole

KEY_FILE_NAME = "history.key"

_KEY_BYTES = 32
_HASH_BYTES = 16
_BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Hashes:
    """The hashes under one key. None stands for what is not there to be compared."""

    key: bytes

    def account(self, network: Network, actor: Actor) -> bytes | None:
        """Of an account; by its id where that is known, since handles change owners."""
        if actor.id:
            return self._of("id", network, actor.id)
        return self.person(network, actor.handle or actor.name)

    def person(self, network: Network, handle: str | None) -> bytes | None:
        """Of somebody's handle."""
        return self._of("handle", network, bare_handle(handle)) if handle else None

    def text(self, network: Network, text: str) -> bytes | None:
        """Of a text, whatever its case, punctuation, spacing and decoration."""
        folded = unicodedata.normalize("NFKD", text).casefold()
        # What has no words, like a row of hearts, is compared as it is.
        compared = _BETWEEN_WORDS.sub("", folded) or "".join(folded.split())
        return self._of("text", network, compared) if compared else None

    def _of(self, what: str, network: Network, value: str) -> bytes:
        message = "\0".join((what, network, value)).encode("utf-8", "surrogatepass")
        return hmac.digest(self.key, message, "sha256")[:_HASH_BYTES]


def hashes_of_this_user(folder: Path) -> Hashes:
    """The hashes under the key in `folder`, which is made when there is none. Raises OSError."""
    file = folder / KEY_FILE_NAME
    try:
        key = file.read_bytes()
    except FileNotFoundError:
        key = b""
    if len(key) != _KEY_BYTES:
        key = secrets.token_bytes(_KEY_BYTES)
        write_whole(file, key)
    return Hashes(key)
