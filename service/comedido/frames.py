"""The frames of native messaging: a length in four bytes of the machine's own order, then that much JSON.

Source: the native messaging protocol of Chromium and Firefox, which is the same in both.
"""

import struct
from typing import BinaryIO

LARGEST_ANSWER_BYTES = 1024 * 1024
"""What a browser accepts from a host; it ends the host that sends more."""

LARGEST_REQUEST_BYTES = 8 * 1024 * 1024
"""Twice the largest body that the service takes: a content calendar."""

LARGEST_BELIEVABLE_BYTES = 64 * 1024 * 1024
"""What a browser sends at most; a larger length is no length, and the next frame can't be found."""

_LENGTH = struct.Struct("=I")
_PIECE_BYTES = 64 * 1024


class FrameTooLargeError(Exception):
    """A frame was skipped because of its size; the next one can be read."""


class BrokenFramesError(Exception):
    """The stream ended inside a frame or its length makes no sense; nothing more can be read."""


def read_frame(stream: BinaryIO) -> bytes | None:
    """Read the content of the next frame, or None when the stream ended between two frames.

    Raises FrameTooLargeError after skipping the frame, BrokenFramesError when there is no way to go on.
    """
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise BrokenFramesError
    length: int = _LENGTH.unpack(head)[0]
    if length > LARGEST_BELIEVABLE_BYTES:
        raise BrokenFramesError
    if length > LARGEST_REQUEST_BYTES:
        _skip(stream, length)
        raise FrameTooLargeError
    content = stream.read(length)
    if len(content) < length:
        raise BrokenFramesError
    return content


def write_frame(stream: BinaryIO, content: bytes) -> None:
    """Write one frame and hand it over at once.

    Raises FrameTooLargeError, with nothing written, when the browser would not accept it.
    """
    if len(content) > LARGEST_ANSWER_BYTES:
        raise FrameTooLargeError
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()


def _skip(stream: BinaryIO, length: int) -> None:
    while length:
        piece = stream.read(min(length, _PIECE_BYTES))
        if not piece:
            raise BrokenFramesError
        length -= len(piece)
