"""A review that is interrupted anywhere goes on where it was: no row is lost, none is there twice."""

import io
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comedido import folders
from comedido.batch import processes, unfinished_report
from comedido.batch.rules import rules_in_force
from comedido.commands import check_calendar
from comedido.commands.check_calendar import Asked
from comedido.contract import Draft, Verdict
from tests.batch.calendars import REPORT, CountingJudge, calendar_of, reviewed

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

pytestmark = pytest.mark.usefixtures("home_of_the_session")
TEXTS = [("mala" if number % 3 else "buena") + f" idea {number}" for number in range(150)]
KILLED = -signal.SIGKILL if hasattr(signal, "SIGKILL") else None


@pytest.fixture(scope="module", autouse=True)
def judge() -> Iterator[CountingJudge]:
    """No language, and everything that is done is kept at once."""
    judge = CountingJudge()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processes, "unhurried_checker", lambda _: judge)
        patch.setattr(check_calendar, "_SECONDS_AT_STAKE", 0)
        yield judge


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The report of a review that nobody interrupts."""
    return reviewed(calendar_of(TEXTS, tmp_path_factory.mktemp("whole")))[1]


class Steps:
    """Counts the bytes and the calls that reach the disk; the process dies right after the last step."""

    def __init__(self, most: float) -> None:
        self.most, self.done = most, 0

    def take(self, count: int) -> int:
        """How many of `count` steps are still to be done."""
        taken = int(min(count, self.most - self.done))
        self.done += taken
        return taken

    def die_if_over(self) -> None:
        if self.done >= self.most:
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(self, call: Callable[..., None]) -> Callable[..., None]:
        def counting(*words: object, **named: object) -> None:
            call(*words, **named)
            self.take(1)
            self.die_if_over()

        return counting


class Disk(io.FileIO):
    """A file that takes the bytes up to the last step."""

    steps: Steps

    def write(self, content: "ReadableBuffer") -> int:
        taken = self.steps.take(len(memoryview(content)))
        written = super().write(memoryview(content)[:taken])
        self.steps.die_if_over()
        return written


def review_until(calendar: Path, most: float) -> int:
    """Review until so many steps are done; all steps of a review that gets to its end."""
    steps = Steps(most)
    Disk.steps = steps
    with pytest.MonkeyPatch.context() as patch:
        for name in ("fsync", "replace", "unlink"):
            patch.setattr(unfinished_report.os, name, steps.counted(getattr(os, name)))
        patch.setattr(
            unfinished_report.os, "fdopen", lambda opened, mode: io.BufferedWriter(Disk(opened, mode))
        )
        reviewed(calendar)
    return steps.done


@pytest.fixture(scope="module")
def all_steps(tmp_path_factory: pytest.TempPathFactory) -> int:
    return review_until(calendar_of(TEXTS, tmp_path_factory.mktemp("steps")), float("inf"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't fork")
@settings(max_examples=8)
@given(places=st.lists(st.floats(0, 1), min_size=1, max_size=3))
def test_a_review_killed_at_any_byte_ends_as_if_it_had_not_been(
    whole: bytes, all_steps: int, places: list[float]
) -> None:
    with TemporaryDirectory() as folder:
        calendar = calendar_of(TEXTS, Path(folder))
        for place in places:
            most = max(1, round(place * all_steps))
            process = multiprocessing.get_context("fork").Process(target=review_until, args=(calendar, most))
            process.start()
            process.join()
            assert process.exitcode in (KILLED, 0)
        assert reviewed(calendar)[1] == whole
        assert {file.name for file in Path(folder).iterdir()} == {calendar.name, REPORT}


def interrupted_after(rows: int, judge: CountingJudge, patch: pytest.MonkeyPatch) -> None:
    """Let Ctrl+C be pressed while that row is judged."""
    judge.texts.clear()

    def check(self: CountingJudge, draft: Draft) -> Verdict:
        if len(self.texts) == rows:
            raise KeyboardInterrupt
        self.texts.append(draft.text)
        return super(CountingJudge, self).check(draft)

    patch.setattr(CountingJudge, "check", check)


@pytest.fixture
def half_done(tmp_path: Path, judge: CountingJudge, capsys: pytest.CaptureFixture[str]) -> Path:
    """A calendar whose review was interrupted in its fourth chunk."""
    calendar = calendar_of(TEXTS, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        interrupted_after(100, judge, patch)
        assert reviewed(calendar) == (130, b"")
    assert "Para seguir donde quedó, repita la misma orden." in capsys.readouterr().err
    judge.texts.clear()
    return calendar


def test_an_interrupted_review_says_how_to_go_on_and_judges_nothing_twice(
    half_done: Path, judge: CountingJudge, whole: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reviewed(half_done) == (1, whole)
    assert judge.texts == TEXTS[96:]
    said = capsys.readouterr().out
    assert "Se sigue después de 96 filas que ya estaban revisadas." in said
    assert "150 filas. Avisos: 100" in said
    assert sorted(file.name for file in half_done.parent.iterdir()) == [half_done.name, REPORT]


def unread_from(row: int, calendar: Path, judge: CountingJudge) -> int:
    """Review while nobody reads any more what is shown from that row on; the exit status."""
    reader, writer = os.pipe()
    judge.texts.clear()

    def check(self: CountingJudge, draft: Draft) -> Verdict:
        if len(self.texts) == row:
            os.close(reader)
        self.texts.append(draft.text)
        return super(CountingJudge, self).check(draft)

    with os.fdopen(writer, "w", encoding="utf-8") as unread, pytest.MonkeyPatch.context() as patch:
        patch.setattr(CountingJudge, "check", check)
        patch.setattr(sys, "stdout", unread)
        asked = Asked(output=calendar.with_name(REPORT), processes=1)
        return check_calendar.check_calendar(calendar, asked)


def test_a_review_that_nobody_reads_any_more_goes_on_where_it_was(
    tmp_path: Path, judge: CountingJudge, whole: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    calendar = calendar_of(TEXTS, tmp_path)
    assert unread_from(33, calendar, judge) == 130
    said = "Revisión interrumpida. Para seguir donde quedó, repita la misma orden.\n"
    assert (capsys.readouterr().err, calendar.with_name(REPORT).exists()) == (said, False)
    judge.texts.clear()
    assert reviewed(calendar) == (1, whole)
    assert len(judge.texts) < len(TEXTS) - 33


def test_a_report_that_is_whole_does_not_need_anybody_who_reads(
    tmp_path: Path, judge: CountingJudge, capsys: pytest.CaptureFixture[str]
) -> None:
    calendar = calendar_of(TEXTS[:3], tmp_path)
    assert unread_from(0, calendar, judge) == 1
    assert capsys.readouterr().err == ""
    assert calendar.with_name(REPORT).read_bytes().count(b"\r\n") == 4


def test_an_interruption_before_the_first_row_leaves_nothing(tmp_path: Path, judge: CountingJudge) -> None:
    calendar = calendar_of(TEXTS, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        interrupted_after(0, judge, patch)
        assert reviewed(calendar) == (130, b"")
    assert [file.name for file in tmp_path.iterdir()] == [calendar.name]


def change_calendar(calendar: Path) -> None:
    calendar.write_text(calendar.read_text(encoding="utf-8").replace("idea 149", "idea 148"), "utf-8")


def change_policy(_: Path) -> None:
    file = folders.configuration() / "policy.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("version: prueba\nclauses: {}\n", encoding="utf-8")


def change_report(calendar: Path) -> None:
    unfinished = unfinished_report.unfinished_file(calendar.with_name(REPORT))
    unfinished.write_bytes(unfinished.read_bytes().replace(b"idea 7", b"idea 8"))


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (change_calendar, "el calendario"),
        (change_policy, "la política"),
        (change_report, "lo que ya estaba escrito"),
    ],
)
def test_a_review_of_something_else_is_not_continued(
    half_done: Path,
    home: Path,
    change: Callable[[Path], None],
    named: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    change(half_done)
    assert reviewed(half_done) == (2, b"")
    assert f"no puede seguir: cambió {named}. Para empezar de nuevo" in capsys.readouterr().err
    assert unfinished_report.unfinished_file(half_done.with_name(REPORT)).exists()
    status, report = reviewed(half_done, restart=True)
    assert (status, report.count(b"\r\n")) == (1, 151)


def test_two_reviews_do_not_write_one_report(
    tmp_path: Path, whole: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    calendar = calendar_of(TEXTS, tmp_path)
    report, today = calendar.with_name(REPORT), rules_in_force().today
    with unfinished_report.unfinished_report(report, {}, today, heading="", restart=False):
        assert reviewed(calendar) == (2, b"")
        assert "Otro proceso está escribiendo" in capsys.readouterr().err
    assert reviewed(calendar) == (1, whole)


@pytest.mark.skipif(sys.platform == "win32", reason="anybody may make a link")
def test_a_link_in_the_place_of_the_unfinished_report_is_not_followed(tmp_path: Path, whole: bytes) -> None:
    calendar = calendar_of(TEXTS, tmp_path)
    other = tmp_path / "otro.txt"
    other.write_text("no tocar", encoding="utf-8")
    unfinished = unfinished_report.unfinished_file(calendar.with_name(REPORT))
    unfinished.symlink_to(other)
    assert reviewed(calendar) == (1, whole)
    assert other.read_text(encoding="utf-8") == "no tocar"
