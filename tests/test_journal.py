import json
import sqlite3
from pathlib import Path

import pytest

from comedido.contract import AccountKind, Action, Decision, Network, Surface
from comedido.journal import Journal

DECISION = Decision(
    action=Action.EDITED,
    network=Network.FACEBOOK,
    surface=Surface.COMMENT,
    account_kind=AccountKind.INSTITUTIONAL,
    clauses=["1.7", "4.4"],
)


def test_a_decision_is_one_row_without_text(tmp_path: Path) -> None:
    file = tmp_path / "journal.sqlite3"
    journal = Journal(lambda: file)
    journal.record(DECISION)
    journal.record(DECISION)
    database = sqlite3.connect(file)
    columns = [column[1] for column in database.execute("PRAGMA table_info(decision)")]
    assert columns == ["decided_at", "action", "network", "surface", "account_kind", "clauses"]
    first, second = database.execute("SELECT * FROM decision").fetchall()
    assert first[1:5] == ("edited", "facebook", "comment", "institutional")
    assert json.loads(first[5]) == ["1.7", "4.4"]
    assert first[0].endswith("+00:00")
    assert second[1:] == first[1:]


def not_a_database(folder: Path) -> Path:
    file = folder / "journal.sqlite3"
    file.write_bytes(b"esto no es una base de datos" * 50)
    return file


def locked(folder: Path) -> Path:
    file = folder / "journal.sqlite3"
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    HELD.append(other)
    return file


def other_table(folder: Path) -> Path:
    file = folder / "journal.sqlite3"
    sqlite3.connect(file).execute("CREATE TABLE decision (other TEXT)")
    return file


def folder_in_the_way(folder: Path) -> Path:
    return folder


def no_space_left(_: Path) -> Path:
    return Path("/dev/full")


def no_such_folder(folder: Path) -> Path:
    return folder / "nada" / "journal.sqlite3"


HELD: list[sqlite3.Connection] = []


@pytest.mark.parametrize(
    "place", [not_a_database, locked, other_table, folder_in_the_way, no_space_left, no_such_folder]
)
def test_a_journal_that_cannot_be_written_is_one_warning(
    place: object, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = place(tmp_path)  # type: ignore[operator]
    journal = Journal(lambda: file)
    journal.record(DECISION)
    journal.record(DECISION)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "Comedido sigue sin él" in caplog.text


def test_a_folder_that_is_not_ours_is_one_warning(caplog: pytest.LogCaptureFixture) -> None:
    def locate() -> Path:
        raise PermissionError("La carpeta pertenece a otro usuario.")

    Journal(locate).record(DECISION)
    assert "pertenece a otro usuario" in caplog.text
