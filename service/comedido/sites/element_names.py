"""What controls and editors of a saved page are called, as the extension hears it (content/names.ts)."""

import re
import unicodedata
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from comedido.sites.saved_page import SavedPage

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def name_of(element: LexborNode, page: SavedPage) -> str:
    """The plain name of a control: its label, else its text."""
    label = _label(element, page, ())
    if label is None:
        label = element.attributes.get("value")
    return plain_name(label or element.text())


def label_of(editor: LexborNode, page: SavedPage) -> str:
    """What an editor asks for: its label, else its placeholder."""
    return _one_line(_label(editor, page, ("aria-placeholder", "placeholder")) or "")


def plain_name(name: str) -> str:
    """`name` without what no one hears: case, invisible characters, spaces around it."""
    return unicodedata.normalize("NFC", _one_line(name)).lower()


def _one_line(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", text).split())


def _label(element: LexborNode, page: SavedPage, others: Iterable[str]) -> str | None:
    attributes = element.attributes
    if (label := attributes.get("aria-label")) is not None:
        return label
    named = [page.ids[name] for name in (attributes.get("aria-labelledby") or "").split() if name in page.ids]
    if named:
        return " ".join(each.text() for each in named)
    return next((text for name in others if (text := attributes.get(name)) is not None), None)
