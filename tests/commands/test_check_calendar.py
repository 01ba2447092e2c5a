import csv
import errno
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from comedido.accounts.inventory_store import Change, InventoryStore
from comedido.batch import calendar_rows, processes, unfinished_report
from comedido.command_line.application import app
from comedido.content_calendar import posts
from comedido.contract import Draft, Verdict
from tests.commands.conftest import JudgeOfBadWords
from tests.content_calendar.samples import ENTITY
from tests.workbooks import WORKBOOKS


@pytest.fixture(autouse=True)
def judge(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr(processes, "unhurried_checker", lambda _: JudgeOfBadWords())


def checked(terminal: CliRunner, file: Path, *options: str) -> tuple[int, str, list[dict[str, str]]]:
    """Exit status, what was shown, and the rows of the report."""
    report = file.with_name("informe.csv")
    result = terminal.invoke(
        app, ["check", "--file", str(file), "--output", str(report), *options], env={"COLUMNS": "200"}
    )
    content = report.read_bytes().decode("utf-8-sig")
    delimiter = next(sign for sign in "\t;," if sign in content.partition("\n")[0])
    return (
        result.exit_code,
        result.output,
        list(csv.DictReader(io.StringIO(content, newline=""), delimiter=delimiter)),
    )


def outcomes(report: list[dict[str, str]]) -> list[str]:
    return [row["resultado"] for row in report]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_calendar_of_any_spreadsheet_is_checked(
    terminal: CliRunner, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    file = tmp_path / "calendario.csv"
    rows = [["día", "texto"], ["lunes", "Buenos días, Bogotá; ñandú"], ["martes", "mala idea\nen dos líneas"]]
    with file.open("w", encoding=encoding, newline="") as opened:
        csv.writer(opened, delimiter=delimiter).writerows(rows)
    status, shown, report = checked(terminal, file)
    assert status == 1
    assert outcomes(report) == ["sin observaciones", "aviso"]
    assert [row["texto"] for row in report] == ["Buenos días, Bogotá; ñandú", "mala idea\nen dos líneas"]
    assert report[0]["día"] == "lunes"
    assert (report[1]["numerales"], report[1]["palabras"]) == ("1.7", "mala")
    assert report[1]["avisos"] == "La palabra puede ofender. Use otra."
    assert "texto: «texto»" in shown
    assert "1.7 Respeto (mala). La palabra puede ofender. Use otra." in shown
    assert "2 filas. Avisos: 1, recordatorios: 0, sin observaciones: 1, sin revisar: 0." in shown


def test_a_broken_row_is_reported_and_the_rest_goes_on(terminal: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "calendario.csv"
    huge = "x" * 140_000
    long = "y" * 70_000
    file.write_text(
        f'día,texto\n1,bien\n2\n3,a,b,c\n4,{huge}\n5,{long}\n\n6,"sin cerrar\n7,bien\n8,\n', encoding="utf-8"
    )
    status, shown, report = checked(terminal, file)
    assert (status, outcomes(report)) == (
        0,
        ["sin observaciones", *["sin revisar"] * 5, "sin observaciones", "sin revisar"],
    )
    said = [row["avisos"] for row in report]
    assert said[1].startswith("La fila tiene 1 celdas en lugar de 2")
    assert said[2].startswith("La fila tiene 4 celdas en lugar de 2")
    assert said[3] == said[5] == "La fila no se puede leer; revise sus comillas."
    assert "demasiado largo" in said[4]
    assert said[7] == "La fila no tiene texto; no hay nada que revisar."
    assert "8     " in shown


def test_network_and_account_may_be_columns(terminal: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text(
        "texto,red,cuenta\na,Twitter,Institucional\nb,Facebook,personal\nc,Orkut,personal\nd,x,?\n",
        encoding="utf-8",
    )
    status, _, report = checked(terminal, file, "--account-kind-column", "cuenta")
    assert (status, outcomes(report)) == (0, ["sin observaciones"] * 2 + ["sin revisar"] * 2)
    assert "No se reconoce la red «Orkut»" in report[2]["avisos"]
    assert "No se reconoce la clase de cuenta «?»" in report[3]["avisos"]


def test_a_cell_that_only_looks_like_an_address_costs_its_own_row_alone(
    terminal: CliRunner, tmp_path: Path
) -> None:
    file = tmp_path / "calendario.csv"
    strange = ["https://[pendiente]", "http://[abc", "https://facebook.com／x"]
    cells = [*strange, *["Facebook"] * 40, *strange]
    file.write_text("texto;red\n" + "".join(f"bien;{cell}\n" for cell in cells), encoding="utf-8")
    status, _, report = checked(terminal, file)
    unread, read = ["sin revisar"] * 3, ["sin observaciones"] * 40
    assert (status, outcomes(report)) == (0, [*unread, *read, *unread])


def test_accounts_come_from_the_inventory_and_each_network_is_judged(
    terminal: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    InventoryStore().change(lambda _: [Change(None, account) for account in ENTITY])
    drafts: list[Draft] = []

    class Judge(JudgeOfBadWords):
        def check(self, draft: Draft) -> Verdict:
            drafts.append(draft)
            return super().check(draft)

    monkeypatch.setattr(processes, "unhurried_checker", lambda _: Judge())
    file = tmp_path / "calendario.csv"
    file.write_text(
        'Fecha;Redes;Perfil;Copy final\n1/12/2026;"Facebook, X";@AlcaldiaValdeluna;mala idea\n',
        encoding="utf-8",
    )
    _, shown, _ = checked(terminal, file)
    assert [(draft.network, draft.actor and draft.actor.kind) for draft in drafts] == [
        ("facebook", "institutional"),
        ("x", "institutional"),
    ]
    assert {str(draft.scheduled_on) for draft in drafts} == {"2026-12-01"}
    assert "Facebook ·" in shown
    assert "X · @AlcaldiaValdeluna" in shown


def test_columns_may_be_chosen_by_name_or_number(terminal: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text("Texto;Versión corta\nbien;mala\n", encoding="utf-8")
    assert outcomes(checked(terminal, file)[2]) == ["sin observaciones"]
    assert outcomes(checked(terminal, file, "--text-column", "version CORTA")[2]) == ["aviso"]
    assert outcomes(checked(terminal, file, "--text-column", "2")[2]) == ["aviso"]


def test_the_table_may_be_narrowed_while_the_report_has_every_row(
    terminal: CliRunner, tmp_path: Path
) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text("texto\nbien\nmala\n", encoding="utf-8")
    _, shown, report = checked(terminal, file, "--only", "warn")
    assert outcomes(report) == ["sin observaciones", "aviso"]
    assert "▲ Aviso" in shown
    assert "✔ Sin avisos" not in shown


def test_no_cell_of_a_report_is_a_formula_and_a_report_can_be_checked_again(
    terminal: CliRunner, tmp_path: Path
) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text('fecha;texto\n=1+1;"=HYPERLINK(""http://a"")"\n-;@vecina mala\n', encoding="utf-8")
    _, _, report = checked(terminal, file)
    assert [row["texto"][:2] for row in report] == ["'=", "'@"]
    again = file.with_name("otra vez.csv")
    again.write_bytes(file.with_name("informe.csv").read_bytes())
    assert checked(terminal, again)[2] == report


@pytest.mark.parametrize(
    ("content", "said"), [("", "está vacío"), ("día,lugar\n1,hola\n", "Las columnas son: día, lugar")]
)
def test_a_calendar_without_texts_is_bad_usage(
    terminal: CliRunner, tmp_path: Path, content: str, said: str
) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text(content, encoding="utf-8")
    result = terminal.invoke(app, ["check", "--file", str(file)])
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_a_workbook_is_refused_instead_of_read_as_letters(
    terminal: CliRunner, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "calendario.xlsx"
    file.write_bytes(WORKBOOKS[kind])
    result = terminal.invoke(app, ["check", "--file", str(file), "--text-column", "1"])
    assert (result.exit_code, result.output) == (
        2,
        "Es un libro de Excel o LibreOffice; guárdelo como «CSV UTF-8» y revise ese archivo.\n",
    )


def test_a_report_never_replaces_the_calendar_and_is_whole_or_not_there(
    terminal: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text("texto\nbien\n", encoding="utf-8")
    same = terminal.invoke(app, ["check", "--file", str(file), "--output", str(file)])
    assert (same.exit_code, file.read_text(encoding="utf-8")) == (2, "texto\nbien\n")
    nowhere = terminal.invoke(app, ["check", "--file", str(file), "--output", str(tmp_path / "no" / "a.csv")])
    assert nowhere.exit_code == 2

    def interrupted(*_: object) -> Iterator[None]:
        raise KeyboardInterrupt

    monkeypatch.setattr(calendar_rows, "judged_row", interrupted)
    terminal.invoke(app, ["check", "--file", str(file), "--output", str(tmp_path / "a.csv")])
    assert [found.name for found in tmp_path.iterdir()] == ["calendario.csv"]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("carpeta", "es una carpeta; escriba también el nombre del informe."),
        (".", "es una carpeta; escriba también el nombre del informe."),
        pytest.param(
            os.devnull,
            "no es un archivo; dé otro nombre al informe.",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="no file has that name"),
        ),
    ],
)
def test_a_place_where_no_report_can_be_is_refused_before_anything_is_judged(
    terminal: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(processes, "unhurried_checker", None)
    Path("carpeta").mkdir()
    Path("calendario.csv").write_text("texto\nbien\n", encoding="utf-8")
    result = terminal.invoke(app, ["check", "--file", "calendario.csv", "--output", place])
    assert (result.exit_code, result.output) == (2, f"{place} {said}\n")
    assert sorted(found.name for found in tmp_path.iterdir()) == ["calendario.csv", "carpeta"]


def test_an_error_of_something_else_is_not_put_on_a_file(
    terminal: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_models(_: object) -> JudgeOfBadWords:
        raise OSError("modelos")

    monkeypatch.setattr(processes, "unhurried_checker", without_models)
    file = tmp_path / "calendario.csv"
    file.write_text("texto\nbien\n", encoding="utf-8")
    for options in ([], ["--output", str(tmp_path / "informe.csv")]):
        result = terminal.invoke(app, ["check", "--file", str(file), *options])
        assert str(result.exception) == "modelos"
        assert "No se puede" not in result.output


def test_a_full_disk_is_told_of_the_report(
    terminal: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No queda espacio")

    monkeypatch.setattr(unfinished_report, "_to_disk", full)
    file, report = tmp_path / "calendario.csv", tmp_path / "informe.csv"
    file.write_text("texto\nbien\n", encoding="utf-8")
    result = terminal.invoke(app, ["check", "--file", str(file), "--output", str(report)])
    assert result.exit_code == 2
    assert f"No se puede escribir {report}: No queda espacio." in result.output


@pytest.mark.parametrize(
    "name", ["Texto [/b] aqui", "Texto [dd/mm/aaaa]", "Texto \x1b[31m\x07", "[bold]Texto"]
)
def test_the_name_of_a_column_is_no_command_to_the_terminal(
    terminal: CliRunner, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text(f"{name}\nbien\n", encoding="utf-8")
    report = tmp_path / "informe [b].csv"
    options = ["--text-column", "1", "--output", str(report)]
    result = terminal.invoke(app, ["check", "--file", str(file), *options], env={"COLUMNS": "300"})
    assert result.exit_code == 0
    shown = name.replace("\x1b", "\N{REPLACEMENT CHARACTER}").replace("\x07", "\N{REPLACEMENT CHARACTER}")
    assert f"texto: «{shown}»" in result.output
    assert f"Informe: {report}\n" in result.output
    refused = terminal.invoke(app, ["check", "--file", str(file), "--text-column", "nada"])
    assert (refused.exit_code, shown in refused.output) == (2, True)
    assert "\x1b" not in result.output + refused.output


def test_a_row_that_breaks_a_check_is_reported_without_its_text(
    terminal: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(JudgeOfBadWords):
        def check(self, draft: Draft) -> Verdict:
            if draft.text == "privado":
                raise ValueError(draft.text)
            return super().check(draft)

    monkeypatch.setattr(processes, "unhurried_checker", lambda _: Broken())
    file = tmp_path / "calendario.csv"
    file.write_text("texto\nprivado\nbien\n", encoding="utf-8")
    assert outcomes(checked(terminal, file)[2]) == ["sin revisar", "sin observaciones"]
    assert "privado" not in caplog.text


def test_a_row_that_breaks_its_own_reading_is_reported_without_its_text(
    terminal: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(cell: str) -> date | None:
        raise ValueError(cell)

    monkeypatch.setattr(posts, "day_in", broken)
    file = tmp_path / "calendario.csv"
    file.write_text("texto;fecha\nbien;privado\nbien;\n", encoding="utf-8")
    status, _, report = checked(terminal, file)
    assert (status, outcomes(report)) == (0, ["sin revisar", "sin observaciones"])
    assert report[0]["fecha"] == "privado"
    assert "privado" not in caplog.text
    assert "ValueError" in caplog.text


def test_nobody_reading_any_more_is_no_error_of_the_calendar(tmp_path: Path) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text("texto\nbien\n", encoding="utf-8")
    command = [sys.executable, "-P", "-m", "comedido", "check", "--file", str(file)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, complaint = process.communicate()
    assert (process.returncode, complaint) == (130, b"")
