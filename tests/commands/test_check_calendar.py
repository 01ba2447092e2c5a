import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner

from comedido.__main__ import app
from comedido.commands import check_calendar
from comedido.contract import AccountKind, Actor, Draft, Verdict
from tests.commands.conftest import JudgeOfBadWords


@pytest.fixture(autouse=True)
def judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_calendar, "loaded_checker", JudgeOfBadWords)


def checked(terminal: CliRunner, file: Path, *options: str) -> tuple[int, list[dict[str, str]]]:
    result = terminal.invoke(app, ["check", "--file", str(file), *options])
    report = file.with_name(f"{file.stem}.comedido.csv")
    content = report.read_text(encoding="utf-8-sig")
    delimiter = next(sign for sign in "\t;," if sign in content.partition("\n")[0])
    return result.exit_code, list(csv.DictReader(content.splitlines(), delimiter=delimiter))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_calendar_of_any_spreadsheet_is_checked(
    terminal: CliRunner, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    file = tmp_path / "calendario.csv"
    rows = [["día", "texto"], ["lunes", "Buenos días, Bogotá; ñandú"], ["martes", "mala idea\nen dos líneas"]]
    with file.open("w", encoding=encoding, newline="") as opened:
        csv.writer(opened, delimiter=delimiter).writerows(rows)
    status, report = checked(terminal, file)
    assert status == 1
    assert [row["comedido_resultado"] for row in report] == ["sin observaciones", "advertencia"]
    assert report[0]["texto"] == "Buenos días, Bogotá; ñandú"
    assert report[0]["día"] == "lunes"
    assert (report[1]["comedido_fila"], report[1]["comedido_numerales"]) == ("3", "1.7")
    assert report[1]["comedido_mensajes"] == "La palabra puede ofender. Use otra."
    assert report[1]["comedido_palabras"] == "mala"


def test_a_broken_row_is_reported_and_the_rest_goes_on(terminal: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "calendario.csv"
    huge = "x" * 140_000
    long = "y" * 70_000
    file.write_text(f"día,texto\n1,bien\n2\n3,a,b,c\n4,{huge}\n5,{long}\n\n6,bien\n", encoding="utf-8")
    status, report = checked(terminal, file)
    outcomes = ["sin observaciones", "error", "error", "error", "error", "sin observaciones"]
    assert (status, [row["comedido_resultado"] for row in report]) == (0, outcomes)
    assert [row["comedido_fila"] for row in report] == ["2", "3", "4", "5", "6", "8"]
    assert report[1]["comedido_mensajes"].startswith("La fila tiene 1 celdas en lugar de 2")


def test_each_row_may_name_its_account(
    terminal: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    actors: list[Actor | None] = []

    class Judge(JudgeOfBadWords):
        def check(self, draft: Draft) -> Verdict:
            actors.append(draft.actor)
            return super().check(draft)

    monkeypatch.setattr(check_calendar, "loaded_checker", Judge)
    file = tmp_path / "calendario.csv"
    file.write_text("texto,usuario\na,@alcaldia\nb,\n", encoding="utf-8")
    checked(terminal, file, "--account-column", "usuario")
    checked(terminal, file, "--account-column", "usuario", "--account-kind", "personal")
    assert actors == [
        Actor(handle="@alcaldia"),
        None,
        Actor(handle="@alcaldia", kind=AccountKind.PERSONAL),
        Actor(kind=AccountKind.PERSONAL),
    ]


def test_network_and_account_may_be_columns(terminal: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text(
        "texto,red,cuenta\na,Twitter,Institucional\nb,Facebook,personal\nc,Orkut,personal\nd,x,?\n",
        encoding="utf-8",
    )
    status, report = checked(terminal, file, "--network-column", "red", "--account-kind-column", "cuenta")
    assert status == 0
    assert [row["comedido_resultado"] for row in report] == ["sin observaciones"] * 2 + ["error"] * 2
    assert "No se reconoce la red" in report[2]["comedido_mensajes"]
    assert "No se reconoce la clase de cuenta" in report[3]["comedido_mensajes"]


@pytest.mark.parametrize(("content", "said"), [("", "no empieza con"), ("día,frase\n1,hola\n", "día, frase")])
def test_a_calendar_without_the_column_is_bad_usage(
    terminal: CliRunner, tmp_path: Path, content: str, said: str
) -> None:
    file = tmp_path / "calendario.csv"
    file.write_text(content, encoding="utf-8")
    result = terminal.invoke(app, ["check", "--file", str(file)])
    assert result.exit_code == 2
    assert said in result.output
