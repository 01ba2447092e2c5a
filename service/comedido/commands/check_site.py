"""`comedido sites check`: a site definition compared with saved pages, for people or as JSON."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console

from comedido.commands.harmless import harmless
from comedido.commands.site_table import view
from comedido.documents import DocumentError
from comedido.sites.definition_file import read_definition
from comedido.sites.examination import Row, examine
from comedido.sites.json_document import Json
from comedido.sites.judging import State
from comedido.sites.page_text import PageError
from comedido.sites.saved_page import PageFile, read_page


def check_site(file: Path, pages: Sequence[Path], *, as_json: bool) -> int:
    """Print what of a definition the pages show; 0: all alive, 1: something dead, 2: a file is of no use."""
    try:
        definition = read_definition(file)
        read = [read_page(page) for page in pages]
    except (DocumentError, PageError) as error:
        print(harmless(str(error)), file=sys.stderr)
        return 2
    rows = examine(definition, [page.page for page in read])
    if as_json:
        print(json.dumps(_as_json(file, definition, read, rows), ensure_ascii=False, indent=2))
    else:
        console = Console()
        for part in view(definition, read, rows, console.width):
            console.print(part)
    return 1 if any(row.state is State.DEAD for row in rows) else 0


def _as_json(
    file: Path, definition: dict[str, Json], pages: Sequence[PageFile], rows: Sequence[Row]
) -> dict[str, object]:
    return {
        "definition": str(file),
        "site": definition.get("site"),
        "version": definition.get("version"),
        "pages": [{"file": str(file), "language": page.language, "path": page.path} for file, page in pages],
        **{state.value: sum(1 for row in rows if row.state is state) for state in State},
        "parts": [asdict(row) for row in rows],
    }
