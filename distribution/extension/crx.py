"""A signed package for browsers of the Chromium family (CRX3).

Source: components/crx_file/crx3.proto and crx_creator.cc of Chromium. The signature is over the words
«CRX3 SignedData», the length of the signed header, that header and the archive.
"""

import hashlib
import struct

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

_MAGIC, _VERSION = b"Cr24", 3
_CONTEXT = b"CRX3 SignedData\x00"
_ID_BYTES = 16
# Field numbers of crx3.proto.
_SHA256_WITH_RSA, _SIGNED_HEADER_DATA = 2, 10000
_VARINT_BITS = 7
_PUBLIC_KEY, _SIGNATURE, _CRX_ID = 1, 2, 1


def packed(archive: bytes, key: rsa.RSAPrivateKey) -> bytes:
    """The package that holds the zip `archive`, signed by `key`; the same for the same two."""
    public = public_key_of(key)
    signed_header = _field(_CRX_ID, hashlib.sha256(public).digest()[:_ID_BYTES])
    statement = _CONTEXT + struct.pack("<I", len(signed_header)) + signed_header + archive
    signature = key.sign(statement, padding.PKCS1v15(), hashes.SHA256())
    proof = _field(_PUBLIC_KEY, public) + _field(_SIGNATURE, signature)
    header = _field(_SHA256_WITH_RSA, proof) + _field(_SIGNED_HEADER_DATA, signed_header)
    return _MAGIC + struct.pack("<II", _VERSION, len(header)) + header + archive


def public_key_of(key: rsa.RSAPrivateKey) -> bytes:
    """The public key as the manifest's `key` holds it before base64."""
    return key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def extension_id(public_key: bytes) -> str:
    """The id under which browsers know the extension: half a hash, its digits written as a to p."""
    digits = hashlib.sha256(public_key).hexdigest()[: 2 * _ID_BYTES]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digits)


def _field(number: int, content: bytes) -> bytes:
    """A length-delimited field of Protocol Buffers."""
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value >> _VARINT_BITS:
        encoded.append(value & (1 << _VARINT_BITS) - 1 | 1 << _VARINT_BITS)
        value >>= _VARINT_BITS
    return bytes([*encoded, value])
