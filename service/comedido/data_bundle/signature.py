"""Ed25519 signatures over a manifest, by libsodium (PyNaCl). Keys and signatures are written in base64."""

import base64
import binascii
from collections.abc import Mapping

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

KEY_BYTES = 32

# A signature for something else, made with the same key, is none for a bundle.
_PURPOSE = b"comedido data bundle 1\n"


def new_private_key() -> str:
    """A fresh private key."""
    return _written(bytes(SigningKey.generate()))


def public_key_of(private_key: str) -> str:
    """The public key that belongs to `private_key`. Raises ValueError when that is none."""
    return _written(bytes(_signing_key(private_key).verify_key))


def signature_of(content: bytes, private_key: str) -> str:
    """The signature of `content`. Raises ValueError when `private_key` is none."""
    return _written(_signing_key(private_key).sign(_PURPOSE + content).signature)


def signer_of(content: bytes, signature: str, public_keys: Mapping[str, str]) -> str | None:
    """The name of the key of `public_keys` that signed `content`, or None when none of them did."""
    try:
        read = base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        return None
    for name, key in public_keys.items():
        try:
            VerifyKey(base64.b64decode(key, validate=True)).verify(_PURPOSE + content, read)
        except (CryptoError, ValueError, TypeError):
            continue
        return name
    return None


def _signing_key(written: str) -> SigningKey:
    seed = base64.b64decode(written.strip(), validate=True)
    if len(seed) != KEY_BYTES:
        raise ValueError("no private key")
    return SigningKey(seed)


def _written(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
