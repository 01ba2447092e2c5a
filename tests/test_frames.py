import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.frames import (
    LARGEST_ANSWER_BYTES,
    LARGEST_BELIEVABLE_BYTES,
    LARGEST_REQUEST_BYTES,
    BrokenFramesError,
    FrameTooLargeError,
    read_frame,
    write_frame,
)


def length(number: int) -> bytes:
    return struct.pack("=I", number)


@given(contents=st.lists(st.binary(max_size=200)))
def test_what_is_written_is_read(contents: list[bytes]) -> None:
    stream = io.BytesIO()
    for content in contents:
        write_frame(stream, content)
    stream.seek(0)
    assert [read_frame(stream) for _ in contents] == contents
    assert read_frame(stream) is None


@given(content=st.binary(min_size=1, max_size=50), data=st.data())
def test_a_stream_cut_anywhere_inside_a_frame_is_broken(content: bytes, data: st.DataObject) -> None:
    frame = length(len(content)) + content
    cut = data.draw(st.integers(1, len(frame) - 1))
    with pytest.raises(BrokenFramesError):
        read_frame(io.BytesIO(frame[:cut]))


def test_a_frame_that_is_too_large_is_skipped() -> None:
    size = LARGEST_REQUEST_BYTES + 1
    stream = io.BytesIO(length(size) + b"x" * size + length(2) + b"{}")
    with pytest.raises(FrameTooLargeError):
        read_frame(stream)
    assert read_frame(stream) == b"{}"


def test_a_length_that_nobody_would_send_is_broken() -> None:
    with pytest.raises(BrokenFramesError):
        read_frame(io.BytesIO(length(LARGEST_BELIEVABLE_BYTES + 1) + b"{}"))


def test_nothing_is_written_of_an_answer_that_the_browser_would_refuse() -> None:
    stream = io.BytesIO()
    with pytest.raises(FrameTooLargeError):
        write_frame(stream, b"x" * (LARGEST_ANSWER_BYTES + 1))
    assert stream.getvalue() == b""
