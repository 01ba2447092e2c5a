"""Reading a JSON file so that whatever is wrong in it can be named by its line."""

import json
import re
from pathlib import Path
from typing import NamedTuple, TypeAlias

import yaml

from comedido.documents import DocumentError, Mistake, repeated_keys

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

LARGEST_FILE = 4_000_000
"""In bytes. The largest definition has some 6,000."""

_Composer: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_ESCAPE = re.compile(r"\\.")
_NO_LINE_ENDS = str.maketrans(dict.fromkeys("\t\x85\u2028\u2029", " "))
"""For JSON and editors no line ends at these, for YAML at all but the first, which it takes for a mistake."""


class JsonDocument(NamedTuple):
    """A JSON file: its object, and its tree as YAML sees it, for lines (None where YAML can't read it)."""

    content: dict[str, Json]
    tree: yaml.Node | None


def read_json(file: Path) -> JsonDocument:
    """Read a file that holds one JSON object in UTF-8.

    Raises DocumentError naming the file and the line of what is wrong (unreadable or too large, no JSON, no
    object, a key that stands twice).
    """
    try:
        written = file.read_bytes()
        if len(written) > LARGEST_FILE:
            raise DocumentError(
                [Mistake(file, 1, "", f"es demasiado grande; el máximo es {LARGEST_FILE} bytes")]
            )
        text = written.decode("utf-8-sig")
        content: Json = json.loads(text)
    except json.JSONDecodeError as error:
        reason = f"no es JSON válido (columna {error.colno}); revise comillas, comas y llaves"
        raise DocumentError([Mistake(file, error.lineno, "", reason)]) from error
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError([Mistake(file, 1, "", f"no se puede leer ({error})")]) from error
    except (RecursionError, ValueError) as error:
        raise DocumentError([Mistake(file, 1, "", "no es JSON que se pueda leer")]) from error
    if not isinstance(content, dict):
        raise DocumentError([Mistake(file, 1, "", "debe ser un objeto JSON, entre llaves")])
    tree = _tree(text)
    if repeated := [
        Mistake(file, key.start_mark.line + 1, key.value, "aparece dos veces; deje una sola")
        for key in repeated_keys(tree)
    ]:
        raise DocumentError(repeated)
    return JsonDocument(content, tree)


def _tree(text: str) -> yaml.Node | None:
    """The lines of `text`. JSON's escapes and tabs are not all YAML's, and no line depends on them."""
    try:
        return _Composer(_ESCAPE.sub("..", text).translate(_NO_LINE_ENDS)).get_single_node()
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
