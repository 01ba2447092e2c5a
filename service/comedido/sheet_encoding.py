"""The text in the bytes of a spreadsheet's CSV file, in whatever encoding they are."""

import codecs
import io
from typing import BinaryIO

_PIECE = 64 * 1024


def decoded(content: bytes) -> str:
    """`content` as text, in whatever encoding it is."""
    return content.decode(encoding_of(io.BytesIO(content)), errors="replace")


def encoding_of(stream: BinaryIO) -> str:
    """What the byte order mark says, else UTF-8 if all of it is, else what Excel for Windows writes.

    Reads `stream` to its end, piece by piece.
    """
    piece = stream.read(_PIECE)
    if piece.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if piece and (wide := _wide(piece)):
        return wide
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece:
            decoder.decode(piece)
            piece = stream.read(_PIECE)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _wide(piece: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of European letters is zero."""
    pairs = len(piece) // 2
    high, low = piece[1::2].count(0), piece[0::2].count(0)
    if pairs and high > 0.6 * pairs > low:
        return "utf-16-le"
    return "utf-16-be" if pairs and low > 0.6 * pairs > high else None
