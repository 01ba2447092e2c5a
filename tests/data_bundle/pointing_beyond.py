"""A zip whose first file is said to lie where no file reaches."""

import struct

_DIRECTORY, _END = b"PK\x01\x02", b"PK\x05\x06"
_FIXED_BYTES, _NAME_LENGTH, _EXTRA_LENGTH, _OFFSET, _SIZE_OF_DIRECTORY = 46, 28, 30, 42, 12
_SEE_ZIP64 = b"\xff" * 4


def pointing_beyond(content: bytes, place: int = 2**63) -> bytes:
    """`content`, a plain zip without extra fields, with its first file at `place`, as zip64 writes it."""
    directory, end = content.index(_DIRECTORY), content.rindex(_END)
    entry = bytearray(content[directory : directory + _FIXED_BYTES])
    extra = struct.pack("<HHQ", 1, 8, place)
    entry[_EXTRA_LENGTH : _EXTRA_LENGTH + 2] = struct.pack("<H", len(extra))
    entry[_OFFSET : _OFFSET + 4] = _SEE_ZIP64
    (name_length,) = struct.unpack_from("<H", entry, _NAME_LENGTH)
    after_name = directory + _FIXED_BYTES + name_length
    entries = bytes(entry) + content[directory + _FIXED_BYTES : after_name] + extra + content[after_name:end]
    ending = bytearray(content[end:])
    struct.pack_into("<I", ending, _SIZE_OF_DIRECTORY, len(entries))
    return content[:directory] + entries + bytes(ending)
