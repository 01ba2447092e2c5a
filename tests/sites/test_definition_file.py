"""What is wrong in a definition is named by file, line and key; those of the extension can be read."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comedido.documents import DocumentError, Mistake
from comedido.sites.definition_file import read_definition
from comedido.sites.json_document import Json
from comedido.sites.parts import parts_of
from tests.hostile.defence import defended_by
from tests.sites.conftest import SITES, WriteDefinition

DEFINITIONS = sorted(file for file in SITES.glob("*.json") if not file.name.endswith("schema.json"))
PLACE = {"editors": [], "labels": [], "paths": []}
COOKIE = {"from": "cookie", "names": ["twid"]}


def mistakes(file: Path) -> list[Mistake]:
    with pytest.raises(DocumentError) as raised:
        read_definition(file)
    return list(raised.value.mistakes)


def texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)


@pytest.mark.parametrize("file", DEFINITIONS, ids=lambda file: file.stem)
def test_every_definition_of_the_extension_can_be_read(file: Path) -> None:
    assert all("editors" in surface for surface in read_definition(file)["surfaces"])  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("changed", "key", "reason"),
    [
        ({"colour": "blue"}, "colour", "clave desconocida"),
        ({"network": "myspace"}, "network", "debe ser x o facebook"),
        ({"version": "1"}, "version", "año, mes y número"),
        ({"hosts": []}, "hosts", "al menos un valor"),
        ({"privateMessages": {"editors": [], "paths": []}}, "privateMessages.labels", "falta"),
        ({"identity": [{"from": "guess"}]}, "identity.guess.from", "debe ser cookie o script"),
        ({"identity": [COOKIE]}, "identity.cookie.pattern", "falta"),
        ({"privateMessages": PLACE | {"editors": ["div >"]}}, "privateMessages.editors.1", "selector CSS"),
        ({"privateMessages": PLACE | {"labels": ["(unclosed"]}}, "privateMessages.labels.1", "expresión"),
        ({"privateMessages": PLACE | {"labels": ["^(a+)+$"]}}, "privateMessages.labels.1", "ya se repite"),
        ({"common": {"editors": ["::nada("], "keys": []}}, "common.editors.1", "selector CSS"),
    ],
)
def test_a_mistake_is_named(
    write_definition: WriteDefinition, changed: dict[str, Any], key: str, reason: str
) -> None:
    file = write_definition(**changed)
    found = mistakes(file)
    assert [(mistake.file, mistake.key) for mistake in found] == [(file, key)]
    assert reason in found[0].reason


def test_the_line_is_that_of_the_item_in_a_list(write_definition: WriteDefinition) -> None:
    file = write_definition(privateMessages=PLACE | {"editors": ["p", "div >"]})
    line = mistakes(file)[0].line
    assert file.read_text("utf-8").splitlines()[line - 1].strip() == '"div >"'


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"{", 1, "JSON"),
        (b'{\n"site": "x",\n"site": "x"\n}', 3, "dos veces"),
        (b"[]", 1, "entre llaves"),
        (b"\xff\xfe", 1, "no se puede leer"),
        (b"[" * 100_000, 1, "JSON"),
    ],
)
def test_what_is_no_definition_is_named(tmp_path: Path, content: bytes, line: int, reason: str) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content)
    assert [(mistake.line, reason in mistake.reason) for mistake in mistakes(file)] == [(line, True)]


def test_tabs_and_escapes_of_json_keep_their_lines(write_definition: WriteDefinition) -> None:
    file = write_definition(colour='\U0001f642 \\ / "')
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")), indent="\t"), "utf-8")
    line = mistakes(file)[0].line
    assert file.read_text("utf-8").splitlines()[line - 1].strip().startswith('"colour"')


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "no se puede leer" in str(mistakes(tmp_path / "nada.json")[0])


@pytest.mark.parametrize("file", DEFINITIONS, ids=lambda file: file.stem)
def test_the_schema_names_everything_that_looks_like_a_selector(file: Path) -> None:
    definition = read_definition(file)
    named = {part.value for part in parts_of(definition) if part.kind == "selector"}
    written = {text for text in texts(definition) if re.match(r"[a-z:#]*\[[\w-]+[\^*$~|]?=", text)}
    assert written - named == set()


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
@defended_by(
    "service/comedido/sites/json_document.py", ".translate(_NO_LINE_ENDS)", instead='.replace("\\t", " ")'
)
def test_a_separator_in_a_text_is_no_end_of_a_line(tmp_path: Path, separator: str) -> None:
    file = tmp_path / "any.json"
    file.write_text(f'{{"site": "{separator}x", "sobra": 1}}', "utf-8")
    assert {mistake.line for mistake in mistakes(file)} == {1}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    content=st.binary(max_size=200)
    | st.text(alphabet='{}[]:,"\n surfacesidcommon1', max_size=120).map(str.encode)
)
def test_no_content_escapes(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "any.json"
    file.write_bytes(content)
    assert all(mistake.file == file and mistake.line >= 1 for mistake in mistakes(file))
