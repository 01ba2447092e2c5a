"""A saved page as the extension would see it: its document and the open shadow roots in it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from comedido.sites.page_text import read_page_text

_SHADOW_MARKS = ("shadowrootmode", "shadowmode", "shadowroot")
"""How a page says that a template is a shadow root: today's standard, Chromium's MHTML, the first draft."""


class SavedPage:
    """One page. A selector is tried in the document and in each open shadow root, not across their edges."""

    def __init__(self, html: str, address: str | None = None) -> None:
        self._document = LexborHTMLParser(html)
        self._roots = [self._document, *_shadow_roots(self._document)]
        self._matches: dict[str, list[LexborNode]] = {}
        self.path = urlsplit(address).path if address and _is_address(address) else None
        """The path of the address that it was saved from, where known."""

    @cached_property
    def language(self) -> str:
        """What the page says its language is, without its country ("es"), or ""."""
        root = self._document.css_first("html")
        return ((root.attributes.get("lang") if root else "") or "").lower().partition("-")[0]

    @cached_property
    def ids(self) -> dict[str, LexborNode]:
        """Elements by their id; of several that share one, the first."""
        by_id: dict[str, LexborNode] = {}
        for element in self.matching("[id]"):
            by_id.setdefault(element.attributes.get("id") or "", element)
        return by_id

    @cached_property
    def scripts(self) -> Sequence[str]:
        """What stands in its inline scripts."""
        return [element.text() for element in self.matching("script:not([src])")]

    def matching(self, selector: str) -> Sequence[LexborNode]:
        """The elements that a readable `selector` selects, each once, in the order of the page."""
        if selector not in self._matches:
            found = (element for root in self._roots for element in root.css(selector))
            self._matches[selector] = list({element.mem_id: element for element in found}.values())
        return self._matches[selector]


class PageFile(NamedTuple):
    """A saved page and the file that it came from."""

    file: Path
    page: SavedPage


def read_page(file: Path) -> PageFile:
    """Read a page that a browser saved. Raises PageError when there is none in `file`."""
    text = read_page_text(file)
    return PageFile(file, SavedPage(text.html, text.address))


def _shadow_roots(part: LexborHTMLParser | LexborNode) -> Iterator[LexborNode]:
    for content in part.template_fragments():
        template = content.parent
        marks = template.attributes if template else {}
        if any((marks.get(mark) or "").lower() == "open" for mark in _SHADOW_MARKS):
            yield content
            yield from _shadow_roots(content)


def _is_address(address: str) -> bool:
    try:
        return urlsplit(address).scheme in ("http", "https")
    except ValueError:
        return False
