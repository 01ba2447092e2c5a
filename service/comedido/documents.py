"""Reading a YAML file into a model, so that every mistake names its file, line and key."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)

# This loader leaves every value a text and the model says what it is, so that clause 2.10 never becomes 2.1.
# In C it is some twenty times faster; a PyYAML built without it still works.
_Loader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

DEEPEST = 40
"""Lists and mappings inside one another. The parser in C follows them with the process's own stack."""

_PACKAGE = Path(__file__).parent
_DEEPER: dict[type[object], int] = {
    yaml.SequenceStartEvent: 1,
    yaml.MappingStartEvent: 1,
    yaml.SequenceEndEvent: -1,
    yaml.MappingEndEvent: -1,
}

_NOT_ALLOWED = "no se puede leer; dé permiso de lectura al archivo y a su carpeta"
_REASONS = {
    "missing": "falta; escríbala",
    "extra_forbidden": "clave desconocida; bórrela o corrija su nombre",
    "bool_parsing": "debe ser true o false",
    "enum": "debe ser {expected}",
    "literal_error": "debe ser {expected}",
    "int_parsing": "debe ser un número entero",
    "int_type": "debe ser un número entero",
    "greater_than_equal": "debe ser {ge} o más",
    "less_than_equal": "debe ser {le} o menos",
    "date_from_datetime_parsing": "debe ser una fecha, como 2026-03-08",
    "date_type": "debe ser una fecha, como 2026-03-08",
    "string_type": "debe ser un texto",
    "string_too_short": "es muy corto: lleva {min_length} letras o más",
    "string_too_long": "es muy largo: lleva {max_length} letras o menos",
    "list_type": "debe ser una lista: [uno, otro]",
    "too_short": "le faltan elementos: lleva {min_length} o más",
    "too_long": "tiene demasiados elementos: lleva {max_length} o menos",
    "dict_type": "debe tener claves con sus valores",
    "model_type": "debe tener claves con sus valores",
}


class Mistake(NamedTuple):
    """One thing that is wrong in a file; `line` counts from 1."""

    file: Path
    line: int
    key: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}, línea {self.line}"
        return f"{place}, «{self.key}»: {self.reason}" if self.key else f"{place}: {self.reason}"


class DocumentError(Exception):
    """A file that can't be used, with every mistake found in it."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


def read_document(file: Path, model: type[Model]) -> Model:
    """Read `file` as an instance of `model`.

    Raises DocumentError naming file, line and key of each mistake (unreadable file, YAML syntax, duplicate or
    unknown key, missing or wrong value).
    """
    try:
        text = file.read_text(encoding="utf-8")
        if not file.is_relative_to(_PACKAGE):  # what ships is as it was tested, and the start waits for it
            _refuse_deep(text)
        loader = _Loader(text)
        root = loader.get_single_node()
        # types-PyYAML leaves this method without types.
        tree: object = loader.construct_document(root) if root else None  # pyright: ignore
    except PermissionError as error:
        raise DocumentError([Mistake(file, 1, "", _NOT_ALLOWED)]) from error
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError([Mistake(file, 1, "", f"no se puede leer ({error})")]) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DocumentError([_syntax_mistake(file, error)]) from error
    if duplicates := [
        Mistake(file, key.start_mark.line + 1, key.value, "aparece dos veces; deje una sola")
        for key in repeated_keys(root)
    ]:
        raise DocumentError(duplicates)
    try:
        return model.model_validate(tree)
    except ValidationError as error:
        raise DocumentError(
            [
                Mistake(file, line_of(root, found["loc"]), _key(found["loc"]), _reason(found))
                for found in error.errors(include_url=False, include_input=False)
            ]
        ) from error


def _refuse_deep(text: str) -> None:
    """Raise YAMLError where `text` goes deeper than `DEEPEST`: far deeper, it would end the process."""
    depth = 0
    # types-PyYAML leaves its events without types.
    for event in cast("Iterator[Any]", yaml.parse(text, Loader=_Loader)):  # pyright: ignore
        depth += _DEEPER.get(event.__class__, 0)
        if depth > DEEPEST:
            raise yaml.MarkedYAMLError(problem="too deep", problem_mark=event.start_mark)


def _syntax_mistake(file: Path, error: Exception) -> Mistake:
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    reason = "no es YAML válido; revise sangría, comillas y dos puntos"
    return Mistake(file, mark.line + 1 if mark else 1, "", reason)


def repeated_keys(root: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Keys that stand twice in one mapping, of which YAML itself would keep the last in silence."""
    visited: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        # Aliases lead to the same node again: a few of them to more places than anybody can visit.
        if id(node) in visited:
            continue
        visited.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += reversed(node.value)
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, _ in node.value:
                if isinstance(key, yaml.ScalarNode):
                    if key.value in seen:
                        yield key
                    seen.add(key.value)
            waiting += [value for _, value in reversed(node.value)]


def line_of(node: yaml.Node | None, path: Sequence[int | str]) -> int:
    """Line, counted from 1, of the deepest key or item of `path` that is written below `node`."""
    line = 1
    for part in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            item: yaml.Node = node.value[part]
            node, line = item, item.start_mark.line + 1
            continue
        if not isinstance(node, yaml.MappingNode):
            break
        found = [(key, value) for key, value in node.value if key.value == str(part)]
        if not found:
            break
        key, node = found[0]
        line = key.start_mark.line + 1
    return line


def line_in(file: Path, path: Sequence[int | str]) -> int:
    """The same in a file that has been read before without a mistake."""
    loader = _Loader(file.read_text(encoding="utf-8"))
    return line_of(loader.get_single_node(), path)  # pyright: ignore


def _key(path: Sequence[int | str]) -> str:
    # pydantic appends this marker when it is the key itself that is wrong.
    return ".".join(str(part) for part in path if part != "[key]")


def _reason(found: ErrorDetails) -> str:
    context = {name: str(value).replace(" or ", " o ") for name, value in found.get("ctx", {}).items()}
    if found["type"] == "value_error":
        return context["error"]
    return _REASONS.get(found["type"], "no tiene la forma esperada").format_map(context)
