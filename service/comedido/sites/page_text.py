"""The HTML of a saved page, out of a file that a browser wrote: HTML, or MHTML («una sola página web»)."""

import codecs
import email
import email.policy
import re
from pathlib import Path
from typing import NamedTuple

LARGEST_PAGE = 100_000_000
"""In bytes. Feeds that somebody scrolled for long have some 20 million."""

_START = 2048
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_MHTML = re.compile(rb"\A\s*(?:(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version):[^\n]*\n)+", re.I)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000}?)\s*-->")
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})")


class PageError(Exception):
    """A page that can't be read; the message is a sentence for people."""


class PageText(NamedTuple):
    """The HTML of a page, and the address it was saved from where the browser wrote that down."""

    html: str
    address: str | None


def read_page_text(file: Path) -> PageText:
    """The HTML in `file`. Raises PageError when it can't be read, is too large or holds no page."""
    try:
        if file.stat().st_size > LARGEST_PAGE:
            raise PageError(f"{file}: es demasiado grande; el máximo son {LARGEST_PAGE // 1_000_000} MB.")
        written = file.read_bytes()
    except OSError as error:
        raise PageError(f"{file}: no se puede leer ({error.strerror}).") from error
    if _MHTML.match(written):
        return _from_mhtml(file, written)
    html = _decoded(written)
    if "<" not in html:
        raise PageError(f"{file}: no es una página; guárdela desde el navegador con «Guardar como».")
    found = _SAVED_FROM.search(html, 0, _START) or _SINGLE_FILE.search(html, 0, _START)
    return PageText(html, found[1] if found else None)


def _from_mhtml(file: Path, written: bytes) -> PageText:
    message = email.message_from_bytes(written, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return PageText(_decoded(content), message.get("Snapshot-Content-Location"))
    raise PageError(f"{file}: no tiene ninguna página; guárdela otra vez como «Página web completa».")


def _decoded(written: bytes) -> str:
    for mark, name in _MARKS.items():
        if written.startswith(mark):
            return written.decode(name, "replace")
    declared = _CHARSET.search(written, 0, _START)
    for name in (declared[1].decode("ascii") if declared else "utf-8", "utf-8"):
        try:
            return written.decode(name)
        except (LookupError, ValueError):
            continue
    return written.decode("windows-1252", "replace")
