"""Reading a YAML file into a model, so that every mistake names its file, line and key."""

# ruamel.yaml ships no types.
# pyright: basic

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

Model = TypeVar("Model", bound=BaseModel)


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
        tree: object = YAML(typ="rt").load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError([Mistake(file, 1, "", f"no se puede leer ({error})")]) from error
    except YAMLError as error:
        raise DocumentError([_syntax_mistake(file, error)]) from error
    try:
        return model.model_validate(tree)
    except ValidationError as error:
        raise DocumentError(
            [
                Mistake(file, _line(tree, found["loc"]), _key(found["loc"]), _reason(found))
                for found in error.errors(include_url=False, include_input=False)
            ]
        ) from error


def _syntax_mistake(file: Path, error: YAMLError) -> Mistake:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    line = mark.line + 1 if mark else 1
    if isinstance(error, DuplicateKeyError):
        key = str(error.problem).split('"')[1]
        return Mistake(file, line, key, "aparece dos veces; deje una sola")
    return Mistake(file, line, "", "no es YAML válido; revise sangría, comillas y dos puntos")


def _line(tree: object, path: Sequence[int | str]) -> int:
    """Line of the deepest key of `path` that is written in the file."""
    line = 1
    for key in path:
        if not isinstance(tree, CommentedMap) or key not in tree:
            break
        line = tree.lc.key(key)[0] + 1
        tree = tree[key]
    return line


def _key(path: Sequence[int | str]) -> str:
    # pydantic appends this marker when it is the key itself that is wrong.
    return ".".join(str(part) for part in path if part != "[key]")


def _reason(found: ErrorDetails) -> str:
    match found["type"]:
        case "missing":
            return "falta; escríbala"
        case "extra_forbidden":
            return "clave desconocida; bórrela o corrija su nombre"
        case "enum":
            return f"debe ser {_context(found, 'expected').replace(' or ', ' o ')}"
        case "string_pattern_mismatch":
            return "no es un numeral de la circular (1.1 a 4.10)"
        case "value_error":
            return _context(found, "error")
        case _:
            return f"valor no válido ({found['msg']})"


def _context(found: ErrorDetails, key: str) -> str:
    return str(found.get("ctx", {}).get(key, found["msg"]))
