"""The models read what people see, when asked and not before, and the rules go on without them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from math import inf
from multiprocessing import get_context
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.checker import create_checker
from comedido.contract import LONGEST_TEXT, Draft, Outcome
from comedido.language import artefacts, scores
from comedido.language.judgement import judgements
from comedido.language.model_text import model_text
from comedido.language.pipeline import read
from comedido.language.scores import models
from tests.hostile.defence import defended_by

MOST_BYTES = 40 * 1024 * 1024
PATIENCE_SECONDS = 30
INSULT = "El concejal es un imbécil y un ladrón"
GIVEN_AWAY = "La contraseña del correo es Valdeluna2026*"
HARMLESS = "Mañana hay jornada de vacunación en el parque principal. "


@pytest.fixture
def another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the trained files that the service looks at instead of its own."""
    folder = tmp_path / "artefacts"
    shutil.copytree(Path(str(artefacts.FOLDER)), folder)
    monkeypatch.setattr(artefacts, "FOLDER", folder)
    models.cache_clear()
    judgements.cache_clear()
    yield folder
    models.cache_clear()
    judgements.cache_clear()


def test_every_trained_file_is_the_one_that_was_shipped_and_they_are_small() -> None:
    assert artefacts.damage() == []
    assert sum(len(artefacts.artefact(name)) for name in artefacts.NAMES) <= MOST_BYTES


@defended_by(
    "service/comedido/language/artefacts.py",
    "if hashlib.sha256(content).hexdigest() != sums().get(name):",
    instead="if False:",
)
@pytest.mark.parametrize("name", artefacts.NAMES)
def test_a_damaged_file_leaves_the_rules_in_force(another_folder: Path, name: str) -> None:
    file = another_folder / name
    file.write_bytes(file.read_bytes()[:-1])
    assert [name in sentence for sentence in artefacts.damage()] == [True]
    verdict = replace(create_checker(), budget_seconds=inf).check(Draft(text=INSULT))
    assert verdict.outcome is Outcome.WARN
    assert verdict.unfinished == []


def test_a_missing_folder_leaves_the_rules_in_force(another_folder: Path) -> None:
    shutil.rmtree(another_folder)
    assert len(artefacts.damage()) == len(artefacts.NAMES)
    assert create_checker().check(Draft(text=INSULT)).outcome is Outcome.WARN


def test_nothing_that_trains_is_needed_to_judge() -> None:
    judge = (
        "import sys; from comedido.loading import loaded_checker; loaded_checker();"
        "print([name for name in ('torch', 'sklearn', 'scipy', 'models') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", judge], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_text_is_read_by_the_models_once_and_only_when_somebody_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loaded, asked = models(), list[str]()
    monkeypatch.setattr(scores, "models", lambda: asked.append("models") or loaded)
    doc = read("Buenos días").doc
    assert asked == []
    assert doc._.scores is doc._.scores is not None
    assert asked == ["models"]


@defended_by("service/comedido/language/scores.py", "suppress(Exception)", instead="suppress(ArtefactError)")
def test_models_that_fail_leave_the_checks_without_them_in_force(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing() -> NoReturn:
        raise RuntimeError("the network broke")

    monkeypatch.setattr(scores, "models", failing)
    verdict = replace(create_checker(), budget_seconds=inf).check(Draft(text=GIVEN_AWAY))
    assert [finding.clause for finding in verdict.findings] == ["1.1"]
    assert "tone" in verdict.unfinished
    assert "credentials" not in verdict.unfinished


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
@defended_by(
    "service/comedido/language/scores.py",
    "os.register_at_fork(after_in_child=models.cache_clear)",
    instead="pass",
)
def test_a_forked_process_reads_too() -> None:
    assert read(INSULT).doc._.scores is not None
    child = get_context("fork").Process(target=lambda: sys.exit(read(GIVEN_AWAY).doc._.scores is None))
    child.start()
    child.join(PATIENCE_SECONDS)
    child.kill()
    assert child.exitcode == 0


def test_who_is_named_does_not_weigh() -> None:
    first, second = (
        model_text(read(f"Mañana voto por {name} y por nadie más").doc).text
        for name in ("Iván Cepeda", "Paloma Valencia")
    )
    assert first == second


def test_evasion_is_undone_before_the_models_read() -> None:
    assert model_text(read("¡Es un і m b é c i l!").doc).text == model_text(read("¡es un imbécil!").doc).text


def test_one_offence_in_a_long_text_is_seen() -> None:
    text = HARMLESS * 12 + f"{INSULT}. " + HARMLESS * 12
    plain = read(HARMLESS * 25).doc._.scores
    assert read(text).doc._.scores.log_odds("tone", "offensive") > plain.log_odds("tone", "offensive") + 1


@given(st.text(max_size=400))
def test_any_text_gets_probabilities(text: str) -> None:
    for answers in read(text).doc._.scores.answers.values():
        assert sum(answers.values()) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("sign", ["a", "€", "😀", "a ", "@a ", "\n"])
def test_the_longest_text_of_a_network_is_read(sign: str) -> None:
    text = (sign * LONGEST_TEXT)[:LONGEST_TEXT]
    assert read(text).doc._.scores is not None
