"""An element in a few words for a report: never what people wrote, nor who they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

_LONGEST = 60
_CONTROLS = "button, input, select, textarea, dialog, form, main, nav"
"""Elements whose label says what they are for."""

_CONTROL_ROLES = frozenset(
    ("button", "checkbox", "combobox", "dialog", "form", "main", "menu", "navigation", "region", "search")
) | {"searchbox", "switch", "tab", "tablist", "textbox", "toolbar"}
_WORD = re.compile(r"\S+")
_MAY_NAME_SOMEBODY = re.compile(r"\W*[^\W\d_a-zà-ÿ]|\W*@|.*[\w][._\d@][\w]|.*[\d_]")


@dataclass(frozen=True)
class Sketch:
    """`label` is the aria-label of a control, with … for whatever may be the name of somebody, or ""."""

    tag: str
    role: str
    label: str

    def __str__(self) -> str:
        return " ".join(filter(None, (self.tag, self.role, f"«{self.label}»" if self.label else "")))


def sketch(element: LexborNode, names_of_people: Iterable[re.Pattern[str]] = ()) -> Sketch:
    """Describe `element`; whatever a group of one of `names_of_people` finds in its label is left out."""
    tag, role = _plain(element.tag or ""), _plain(element.attributes.get("role") or "")
    label = ""
    if role in _CONTROL_ROLES or (not role and element.css_matches(_CONTROLS)):
        label = _without_people(element.attributes.get("aria-label") or "", names_of_people)
    return Sketch(tag, role, label)


def _without_people(label: str, names_of_people: Iterable[re.Pattern[str]]) -> str:
    label = label[: 4 * _LONGEST]
    for pattern in names_of_people:
        if found := pattern.search(label):
            for name in filter(None, found.groups()):
                label = label.replace(name, "…")
    words = _WORD.findall(label)
    # A label begins with a capital letter anyhow; where the second word has one as well, both may be a name.
    first = 1 if words[1:] and not _MAY_NAME_SOMEBODY.match(words[1]) else 0
    if len(words) == 1 and not re.search(r"[@._\d]", words[0]):
        first = 1
    shown = words[:first] + ["…" if _MAY_NAME_SOMEBODY.match(word) else word for word in words[first:]]
    return _plain(re.sub(r"…(?: …)+", "…", " ".join(shown)))


def _plain(text: str) -> str:
    """`text` on one line, not long, without characters that command a terminal."""
    text = "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text
    )
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
