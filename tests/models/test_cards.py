"""The cards are of the files that ship, and nobody writes one for others."""

from dataclasses import replace
from pathlib import Path

import pytest

from comedido.language.artefacts import sums
from models.cards.__main__ import main
from models.evaluation.figures import Figure
from models.evaluation.result import Result, read_result, write_result
from models.texts.corpora import QUESTIONS, ROOT

RESULT = Result(sums={"encoder.onnx": "0"}, figures=[Figure("tono", 0.5, 10)], slices={}, reliability={})


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_card_is_of_the_files_that_ship(question: str) -> None:
    card = (ROOT / question / "card.md").read_text(encoding="utf-8")
    for name, digest in sums().items():
        assert f"| `{name}` | `{digest}` |" in card


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_card_says_what_people_wrote(question: str) -> None:
    about = (ROOT / question / "about.md").read_text(encoding="utf-8")
    assert (ROOT / question / "card.md").read_text(encoding="utf-8").startswith(about.strip())


def test_no_card_is_written_for_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {question: (ROOT / question / "card.md").read_bytes() for question in QUESTIONS}
    file = tmp_path / "result.json"
    write_result(RESULT, file)
    monkeypatch.setattr("sys.argv", ["models.cards", "--shipped", str(file), "--clear", str(file)])
    assert main() == 1
    assert "repita build.py train" in capsys.readouterr().err
    assert before == {question: (ROOT / question / "card.md").read_bytes() for question in QUESTIONS}


def test_a_result_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "result.json"
    write_result(replace(RESULT, reliability={"tone": [(0.1, 0.2, 3)]}), file)
    assert read_result(file) == replace(RESULT, reliability={"tone": [(0.1, 0.2, 3)]})
