"""The stream from the browser: frames, or an end; never more read than was sent, and nothing made up."""

import io
import struct

from comedido.frames import BrokenFramesError, FrameTooLargeError, read_frame, write_frame
from tests.hostile.fuzz.target import Target


def check(data: bytes) -> None:
    """What is read as a frame stands in the stream as one, in order; only the documented errors come."""
    stream, contents = io.BytesIO(data), list[bytes]()
    written = io.BytesIO()
    whole = True
    while whole:
        try:
            content = read_frame(stream)
        except FrameTooLargeError:
            # What was skipped is no part of what is compared.
            return
        except BrokenFramesError:
            break
        if content is None:
            break
        contents.append(content)
        write_frame(written, content)
    assert data.startswith(written.getvalue())
    assert sum(map(len, contents)) + 4 * len(contents) == len(written.getvalue())


def seeds() -> list[bytes]:
    """Whole streams, one cut inside a frame, one with a length that nobody would send."""
    whole = io.BytesIO()
    for content in (b"{}", b'{"kind": "status", "id": 1}', b""):
        write_frame(whole, content)
    return [
        whole.getvalue(),
        whole.getvalue()[:-3],
        struct.pack("=I", 2**32 - 1),
        struct.pack("=I", 9 * 1024**2),
    ]


TARGET = Target(check, seeds, words=(b"\x02\x00\x00\x00{}", b"\xff\xff\xff\xff", b"\x00\x00\x00\x00"))
