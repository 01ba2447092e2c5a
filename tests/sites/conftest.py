"""Pages saved from the replicas, without scripts, styles and drawings, and definitions to try with them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.extension.conftest import EXTENSION

SITES = EXTENSION / "src" / "sites"
PAGES = Path(__file__).with_name("pages")

WriteDefinition = Callable[..., Path]


@pytest.fixture
def write_definition(tmp_path: Path) -> WriteDefinition:
    """Write X's definition with some of its keys changed, one key a line, and return the file."""

    def write(**changed: object) -> Path:
        file = tmp_path / "x.json"
        definition = json.loads((SITES / "x.json").read_text("utf-8")) | changed
        file.write_text(json.dumps(definition, indent=2, ensure_ascii=False), "utf-8")
        return file

    return write
