"""`comedido sites check`, and the example of docs/sitios.md with it."""

import json
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from comedido.command_line.application import app

DOCS = Path(__file__).parents[2] / "docs"
RED = DOCS / "ejemplos" / "sitio" / "red.json"
PAGE = DOCS / "ejemplos" / "sitio" / "pagina.html"


def test_the_example_of_the_guide_is_mended_as_the_guide_says(terminal: CliRunner, tmp_path: Path) -> None:
    guide = (DOCS / "sitios.md").read_text("utf-8")
    before = '"submit": ["button.send-comment"]'
    mended_with = '"submit": ["form.comment-box button.publish"]'
    assert before in guide
    assert mended_with in guide
    result = terminal.invoke(app, ["sites", "check", str(RED), str(PAGE)], env={"COLUMNS": "100"})
    assert result.exit_code == 1
    assert "Vivos: 6 · muertos: 1 · no se sabe con una página guardada: 3" in result.output
    assert "Vivos: 6 · muertos: 1 · no se sabe con una página guardada: 3" in guide
    mended = tmp_path / "red.json"
    mended.write_text(RED.read_text("utf-8").replace(before, mended_with), "utf-8")
    assert terminal.invoke(app, ["sites", "check", str(mended), str(PAGE)]).exit_code == 0


def test_the_json_has_every_part(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["sites", "check", "--json", str(RED), str(PAGE)])
    report = json.loads(result.stdout)
    assert (result.exit_code, report["site"], report["dead"]) == (1, "ejemplo", 1)
    dead = [part for part in report["parts"] if part["state"] == "dead"]
    assert [(part["key"], part["owners"], part["value"]) for part in dead] == [
        ("surfaces.submit", ["comment"], "button.send-comment")
    ]
    editor = next(part for part in report["parts"] if part["key"] == "surfaces.editors")
    assert (editor["matches"], editor["first"]["role"]) == (2, "textbox")


def test_a_file_of_no_use_ends_with_2_and_is_named(terminal: CliRunner, tmp_path: Path) -> None:
    broken = tmp_path / "red.json"
    broken.write_text('{\n  "site": "x",\n  "colour": 1\n}')
    for arguments in ([broken, PAGE], [RED, tmp_path / "nada.html"]):
        result = terminal.invoke(app, ["sites", "check", *map(str, arguments)])
        assert result.exit_code == 2
        assert str(tmp_path) in result.stderr
    result = terminal.invoke(app, ["sites", "check", str(broken), str(PAGE)])
    assert f"{broken}, línea 3, «colour»: clave desconocida" in result.stderr


def test_a_page_says_nothing_to_the_terminal(terminal: CliRunner, tmp_path: Path) -> None:
    page = tmp_path / "pagina \x1b[31m.html"
    written = PAGE.read_text("utf-8")
    assert 'lang="es"' in written
    assert 'role="textbox"' in written
    page.write_text(
        written.replace('lang="es"', 'lang="es&#27;]0;"').replace('role="textbox"', 'role="textbox&#27;[2J"'),
        "utf-8",
    )
    arguments = ["sites", "check", str(RED)]
    shown = terminal.invoke(app, [*arguments, str(page)]).output
    assert "idioma es\N{REPLACEMENT CHARACTER}]0;" in " ".join(shown.split())
    page.unlink()
    assert "\x1b" not in shown + terminal.invoke(app, [*arguments, str(page)]).output


def test_the_service_starts_without_reading_pages() -> None:
    ask = (
        "import sys, comedido.commands.serve, comedido.server.application; "
        "print('selectolax' in sys.modules, 'jsonschema' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True).stdout
    assert shown.split() == ["False", "False"]
