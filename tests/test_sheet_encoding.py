import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.sheet_encoding import decoded, encoding_of

SAID = "«Señor ñandú» — día, noche; fin"


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_unicode_is_recognised_in_any_form(text: str, encoding: str) -> None:
    written = text.encode(encoding, errors="ignore")
    if encoding == "utf-8" and (b"\x00" in written or text.startswith("\ufeff")):
        return
    assert decoded(written) == written.decode(encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be", "utf-8"])
def test_spanish_is_recognised_without_a_mark(encoding: str) -> None:
    assert decoded(SAID.encode(encoding)) == SAID


def test_an_encoding_is_told_by_the_whole_file() -> None:
    late = b"a" * 200_000 + "ñ".encode("cp1252")
    assert encoding_of(io.BytesIO(late)) == "cp1252"
    assert encoding_of(io.BytesIO(b"a" * 65_535 + "ñ".encode())) == "utf-8-sig"
