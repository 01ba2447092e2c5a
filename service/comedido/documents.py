"""Reading a YAML file into a model, so that every mistake names its file, line and key."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)

# This loader leaves every value a text and the model says what it is, so that clause 2.10 never becomes 2.1.
# In C it is some twenty times faster; a PyYAML built without it still works.
_Loader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_REASONS = {
    "missing": "falta; escríbala",
    "extra_forbidden": "clave desconocida; bórrela o corrija su nombre",
    "string_pattern_mismatch": "no es un numeral de la circular (1.1 a 4.10)",
    "bool_parsing": "debe ser true o false",
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
        loader = _Loader(file.read_text(encoding="utf-8"))
        root = loader.get_single_node()
        # types-PyYAML leaves this method without types.
        tree: object = loader.construct_document(root) if root else None  # pyright: ignore
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


def _syntax_mistake(file: Path, error: Exception) -> Mistake:
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    reason = "no es YAML válido; revise sangría, comillas y dos puntos"
    return Mistake(file, mark.line + 1 if mark else 1, "", reason)


def repeated_keys(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Keys that stand twice in one mapping, of which YAML itself would keep the last in silence."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from repeated_keys(item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    yield key
                seen.add(key.value)
            yield from repeated_keys(value)


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


def _key(path: Sequence[int | str]) -> str:
    # pydantic appends this marker when it is the key itself that is wrong.
    return ".".join(str(part) for part in path if part != "[key]")


def _reason(found: ErrorDetails) -> str:
    context = {name: str(value) for name, value in found.get("ctx", {}).items()}
    match found["type"]:
        case "enum":
            return f"debe ser {context['expected'].replace(' or ', ' o ')}"
        case "value_error":
            return context["error"]
        case kind:
            return _REASONS.get(kind) or f"valor no válido ({found['msg']})"
