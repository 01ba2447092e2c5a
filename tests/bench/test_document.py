"""The document is made from what a run has saved, and says plainly what is not met."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.bench import saved
from tests.bench.document import write
from tests.bench.figures import Figure, number
from tests.bench.goals import ANSWER, GOALS, MEMORY, PEER
from tests.bench.machine import Machine
from tests.bench.measurement import Measurement

MACHINE = Machine("Sistema", "Procesador", 2, 8_000_000_000, "3.11.0", "0.1.0", "2026-11-28T12:00:00+00:00")
QUIET = (0.1, 0.2)
MEASUREMENTS = [
    Measurement(
        "longitud",
        "Longitud",
        "Por el socket.",
        QUIET,
        [
            Figure("280 caracteres", [4.0] * 20, "ms", ANSWER, at=280),
            Figure("63.206 caracteres", [900.0] * 20, "ms", at=63_206),
        ],
    ),
    Measurement(
        "memoria",
        "Memoria",
        "Residente.",
        QUIET,
        [
            Figure("Servicio", [212.5], "MB", MEMORY),
            Figure("Servicio, cada 10 revisiones", [200.0, 210.0, 212.5], "MB", at=10),
        ],
    ),
    Measurement("clientes", "Clientes", "A la vez.", QUIET, failure="RuntimeError: nadie responde"),
    Measurement("alternativas", "Alternativas", "Veces.", QUIET, [Figure("Otro", [], "no instalado", PEER)]),
]


@pytest.fixture
def run(tmp_path: Path) -> saved.Run:
    file = tmp_path / "build" / "bench.json"
    saved.save(file, saved.Run(MACHINE, MEASUREMENTS))
    return saved.read(file)


def test_a_run_is_read_as_it_was_saved(run: saved.Run) -> None:
    assert run == saved.Run(MACHINE, MEASUREMENTS)


def test_the_document_begins_with_every_aim_and_whether_it_is_met(run: saved.Run, tmp_path: Path) -> None:
    written = write(run, ["longitud"], tmp_path).read_text(encoding="utf-8")
    rows = [
        row for row in written.splitlines() if row.startswith(tuple(f"| {goal.promise}" for goal in GOALS))
    ]
    assert [row.removesuffix(" |").split(" | ")[1:] for row in rows] == [
        ["4 ms", "sí"],
        ["no se midió", ""],
        ["no se midió", ""],
        ["no se midió", ""],
        ["212 MB", "**no**"],
        ["no se midió", ""],
        ["no se midió: no instalado", ""],
    ]
    assert "Se cumplen 1 de 7 metas." in written
    assert str(MACHINE) in written


def test_the_document_has_every_figure_and_every_failure(run: saved.Run, tmp_path: Path) -> None:
    written = write(run, ["longitud"], tmp_path).read_text(encoding="utf-8")
    assert "| 280 caracteres | 20 | 4 | 4 | 4 | ms | p95 ≤ 5 | sí |" in written
    assert "| 63.206 caracteres | 20 | 900 | 900 | 900 | ms |  |  |" in written
    assert "| Otro | 0 |  |  |  | no instalado | ≥ 10 |  |" in written
    assert "No se midió: RuntimeError: nadie responde" in written


def test_the_document_says_when_others_used_the_machine(run: saved.Run, tmp_path: Path) -> None:
    busy = replace(run, measurements=[replace(run.measurements[0], load=(1.5, 0.2)), *run.measurements[1:]])
    warning = "El computador estaba ocupado"
    assert warning not in write(run, ["longitud"], tmp_path).read_text(encoding="utf-8")
    assert warning in write(busy, ["longitud"], tmp_path).read_text(encoding="utf-8")


def test_the_pictures_are_those_of_the_figures_and_hold_no_script(run: saved.Run, tmp_path: Path) -> None:
    written = write(run, ["longitud"], tmp_path).read_text(encoding="utf-8")
    drawn = sorted((tmp_path / "graficas").iterdir())
    assert [file.stem for file in drawn] == ["rendimiento-longitud", "rendimiento-memoria"]
    for file in drawn:
        assert f"(graficas/{file.name})" in written
        picture = ElementTree.parse(file)  # noqa: S314 made here
        assert not picture.findall(".//{*}script")
        assert "63.206" in "".join(picture.getroot().itertext()) or file.stem == "rendimiento-memoria"
    again = [file.read_bytes() for file in drawn]
    write(run, ["longitud"], tmp_path)
    assert again == [file.read_bytes() for file in drawn]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (0.0042, "0,0042"),
        (4.0, "4"),
        (4.256, "4,26"),
        (41.25, "41,2"),
        (63_206, "63.206"),
        (900.0, "900"),
    ],
)
def test_numbers_are_written_in_spanish(value: float, written: str) -> None:
    assert number(value) == written
