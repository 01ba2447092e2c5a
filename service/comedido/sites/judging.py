"""How one part of a definition is tried on saved pages."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from comedido.sites.element_names import label_of, name_of, plain_name
from comedido.sites.json_document import Json
from comedido.sites.parts import Part
from comedido.sites.patterns import LONGEST_TEXT, compiled
from comedido.sites.saved_page import SavedPage
from comedido.sites.selectors import only_live

# As content/composer.ts, profile.ts and email_field.ts have them.
PRESSABLE = "button, [role=button], input[type=submit], input[type=button]"
_LINKS = "a[href]"
EDITABLE = "[contenteditable=true], [contenteditable=plaintext-only], textarea"
_FIELDS = "input"

_OPTIONAL = "el sitio a menudo no lo muestra (submitOptional)"


class State(StrEnum):
    """`ALIVE`: some page shows it. `DEAD`: none does. `UNTOLD`: a saved page can't tell."""

    ALIVE = "alive"
    DEAD = "dead"
    UNTOLD = "untold"


class Judgement(NamedTuple):
    """`matches` counts over all pages (None: nothing to count); `first` is the first; `note` is Spanish."""

    state: State
    value: str
    matches: int | None = None
    first: LexborNode | None = None
    note: str = ""


Pages = Sequence[SavedPage]


def judge(part: Part, pages: Pages) -> Iterator[Judgement]:
    """Try a part on all pages: one judgement, for names one a language, none where it is told elsewhere."""
    last = part.key.rpartition(".")[2]
    match part.kind:
        case "selector":
            yield _selector(part, pages)
        case "names":
            yield from _names(part, pages, optional=_is_optional(part))
        case "source":
            yield _source(part.around, pages)
        case "pattern" if last in ("path", "paths"):
            yield _address(str(part.value), pages)
        case "pattern" if "selector" not in part.around:
            yield _label(part, pages)
        case _:
            return


def _selector(part: Part, pages: Pages) -> Judgement:
    selector = str(part.value)
    if live := only_live(selector):
        return Judgement(State.UNTOLD, selector, note=f"«{live}» solo se sabe en el navegador")
    elements = [element for page in pages for element in page.matching(selector)]
    judgement = _counted(selector, elements)
    if elements and part.key.endswith(".selector") and "pattern" in part.around:
        return _with_pattern(judgement, elements, part.around)
    if not elements and _is_optional(part):
        return judgement._replace(state=State.UNTOLD, note=_OPTIONAL)
    return judgement


def _with_pattern(judgement: Judgement, elements: Sequence[LexborNode], around: dict[str, Json]) -> Judgement:
    """A selector counts only where what it gives, an attribute or a text, looks like its pattern."""
    pattern, attribute = compiled(str(around["pattern"])), around.get("attribute")
    if pattern is None:
        return judgement._replace(state=State.UNTOLD, note="«pattern» solo se puede probar en el navegador")
    given = (
        (element.attributes.get(str(attribute)) or "") if attribute else element.text().strip()
        for element in elements
    )
    fitting = sum(1 for text in given if pattern.search(text[:LONGEST_TEXT]))
    what = f"su {attribute}" if attribute else "su texto"
    note = f"{what} cumple «pattern» en {fitting} de {len(elements)}"
    return judgement._replace(state=State.ALIVE if fitting else State.DEAD, note=note)


def _names(part: Part, pages: Pages, *, optional: bool) -> Iterator[Judgement]:
    controls = f"{_LINKS}, {PRESSABLE}" if part.key.endswith("ownNames") else PRESSABLE
    named = [(name_of(element, page), element) for page in pages for element in page.matching(controls)]
    languages = {page.language for page in pages}
    for language, names in part.value.items() if isinstance(part.value, dict) else ():
        if not isinstance(names, list) or not names:
            continue
        wanted = {plain_name(str(name)): str(name) for name in names}
        found = [element for name, element in named if name in wanted]
        absent = [written for plain, written in wanted.items() if plain not in {name for name, _ in named}]
        judgement = _counted(f"{language}: {' · '.join(map(str, names))}", found)
        if found:
            yield judgement._replace(note=f"no aparece: {' · '.join(absent)}" if absent else "")
        elif optional:
            yield judgement._replace(state=State.UNTOLD, note=_OPTIONAL)
        elif languages.isdisjoint({language, ""}):
            shown = ", ".join(sorted(languages))
            yield judgement._replace(state=State.UNTOLD, note=f"el idioma de la página es otro ({shown})")
        else:
            yield judgement


def _label(part: Part, pages: Pages) -> Judgement:
    written = str(part.value)
    pattern = compiled(written)
    if pattern is None:
        return Judgement(State.UNTOLD, written, note="solo se puede probar en el navegador")
    own = part.around.get("editors")
    if part.key.endswith(".label") and isinstance(own, list):
        editors = [str(selector) for selector in own if not only_live(str(selector))]
    else:
        editors = [f"{EDITABLE}, {_FIELDS}" if "fields" in part.around else EDITABLE]
    seen = {
        element.mem_id: (element, label_of(element, page)[:LONGEST_TEXT])
        for page in pages
        for selector in editors
        for element in page.matching(selector)
    }
    if not seen:
        return Judgement(State.UNTOLD, written, note="la página no tiene el editor cuya etiqueta sería")
    fitting = [element for element, label in seen.values() if pattern.search(label)]
    note = f"etiqueta de {len(fitting)} de {len(seen)} editores"
    return _counted(written, fitting)._replace(note=note)


def _address(written: str, pages: Pages) -> Judgement:
    paths = [page.path for page in pages if page.path is not None]
    pattern = compiled(written)
    if pattern is None or not paths:
        return Judgement(State.UNTOLD, written, note="depende de la dirección, que la página no guarda")
    fitting = sum(1 for path in paths if pattern.search(path[:LONGEST_TEXT]))
    if fitting:
        return Judgement(State.ALIVE, written, fitting, note="la dirección de la página")
    return Judgement(State.UNTOLD, written, 0, note="la página se guardó de otra dirección")


def _source(source: dict[str, Json], pages: Pages) -> Judgement:
    if source.get("from") == "cookie":
        names = source.get("names")
        shown = " · ".join(map(str, names)) if isinstance(names, list) else ""
        return Judgement(State.UNTOLD, shown, note="las cookies no se guardan con la página")
    after = str(source.get("after"))
    holding = sum(1 for page in pages for script in page.scripts if after in script)
    if holding:
        return Judgement(State.ALIVE, after, holding, note="está en un script; sus datos no se leen")
    return Judgement(State.UNTOLD, after, 0, note="los scripts a menudo no se guardan con la página")


def _is_optional(part: Part) -> bool:
    """Whether the definition itself says that the site often shows no such control."""
    return part.around.get("submitOptional") is True and part.key.endswith((".submit", ".submitNames"))


def _counted(value: str, elements: Sequence[LexborNode]) -> Judgement:
    state = State.ALIVE if elements else State.DEAD
    return Judgement(state, value, len(elements), elements[0] if elements else None)
