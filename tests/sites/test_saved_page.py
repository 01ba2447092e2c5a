"""Pages as browsers save them: their encodings, MHTML, addresses and open shadow roots."""

import quopri
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comedido.sites.page_text import PageError, read_page_text
from comedido.sites.saved_page import SavedPage, read_page

HOST = "<div id=host><template shadowrootmode={}>{}</template></div>"


def test_open_shadow_roots_are_searched_and_closed_ones_are_not() -> None:
    inner = HOST.format("open", "<button id=deep>")
    page = SavedPage(
        HOST.format("open", f"<button id=shallow></button>{inner}")
        + HOST.format("closed", "<button id=closed>")
        + "<template><button id=inert></template>"
    )
    found = [element.attributes["id"] for element in page.matching("button")]
    assert found == ["shallow", "deep"]


def test_a_selector_does_not_cross_the_edge_of_a_shadow_root() -> None:
    page = SavedPage(HOST.format("open", "<button>"))
    assert page.matching("#host button") == []


def test_an_element_that_fits_twice_counts_once() -> None:
    assert len(SavedPage("<p class=a>").matching("p, .a")) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_every_encoding_of_a_page_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "page.html"
    file.write_bytes("<meta name=x><button>Publicación".encode(encoding))
    assert "Publicación" in read_page_text(file).html


def test_a_page_in_one_file_is_read_with_its_address(tmp_path: Path) -> None:
    html = "<html lang=es><div><template shadowmode='open'><button>Publicación</button></template></div>"
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://red.example/inicio\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----b"\r\n\r\n------b\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    file = tmp_path / "page.mhtml"
    file.write_bytes(head.encode() + quopri.encodestring(html.encode()) + b"\r\n------b--\r\n")
    page = read_page(file).page
    assert (page.language, page.path, len(page.matching("button"))) == ("es", "/inicio", 1)


@pytest.mark.parametrize("address", ["https://red.example/inicio?a=1", "file:///inicio", "https://[roto/"])
def test_only_an_address_of_the_web_counts(tmp_path: Path, address: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(f"<!-- saved from url=(0014){address} --><p>")
    assert read_page(file).page.path == ("/inicio" if address.endswith("a=1") else None)


def test_what_is_no_page_is_said(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("hola")
    with pytest.raises(PageError, match="no es una página"):
        read_page(file)
    with pytest.raises(PageError, match="no se puede leer"):
        read_page(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
@given(start=st.sampled_from([b"", b"MIME-Version: 1.0\n", b"<meta charset=", b"\xff\xfe"]), rest=st.binary())
def test_no_bytes_escape(tmp_path: Path, start: bytes, rest: bytes) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(start + rest)
    with suppress(PageError):
        assert len(read_page(file).page.matching("html")) == 1
