import sqlite3
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from pydantic import ValidationError

from comedido.contract import (
    AccountKind,
    Action,
    Actor,
    Decision,
    InteractionKind,
    MistakenFinding,
    Network,
    Outcome,
    Period,
    Publication,
    SilenceChoice,
    Surface,
)
from comedido.journal.activity import activity_of, silences_of
from comedido.journal.activity_csv import activity_csv
from comedido.journal.errors import JournalError
from comedido.journal.journal import Journal
from comedido.policy.load import policy_in_force

NOW = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)
OPENERS = 4
ALWAYS = Period(since=date.min, until=date.max)
DECISION = Decision(
    action=Action.EDITED,
    network=Network.FACEBOOK,
    surface=Surface.COMMENT,
    account_kind=AccountKind.INSTITUTIONAL,
    clauses=["1.7", "4.4"],
)
INTERACTION = Decision(
    action=Action.DISCARDED,
    network=Network.X,
    interaction=InteractionKind.BLOCK,
    account_kind=AccountKind.INSTITUTIONAL,
    clauses=["3.7"],
)
CANARY = "canario9157"
PUBLICATION = Publication(
    text=f"{CANARY} en el parque",
    network=Network.X,
    surface=Surface.POST,
    actor=Actor(handle=CANARY, id=CANARY, name=CANARY, kind=AccountKind.PERSONAL),
    parent_author=CANARY,
    outcome=Outcome.REMIND,
    clauses=["2.4"],
)
WRONG = MistakenFinding(clause="2.4", account_kind=AccountKind.INSTITUTIONAL)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


@pytest.fixture
def journal(file: Path) -> Journal:
    return Journal(lambda: file, now=lambda: NOW)


def test_keeps_what_was_decided_and_what_was_published(journal: Journal) -> None:
    journal.record_decision(DECISION)
    journal.record_publication(PUBLICATION)
    decided, published = journal.read(ALWAYS).drafts
    assert (decided.at, decided.action, decided.clauses) == (NOW, "edited", ("1.7", "4.4"))
    assert (decided.network, decided.surface, decided.account_kind) == (
        "facebook",
        "comment",
        "institutional",
    )
    assert (published.outcome, published.action, published.clauses) == ("remind", None, ("2.4",))
    assert published.account_kind == "personal"


def test_keeps_what_was_decided_about_interactions_apart_and_counts_it_with_the_rest(
    journal: Journal,
) -> None:
    journal.record_decision(INTERACTION)
    journal.record_decision(INTERACTION.model_copy(update={"action": Action.PUBLISHED_ANYWAY}))
    entries = journal.read(ALWAYS)
    assert not entries.drafts
    assert [(one.kind, one.action, one.clauses) for one in entries.interactions] == [
        ("block", "discarded", ("3.7",)),
        ("block", "published_anyway", ("3.7",)),
    ]
    activity = activity_of(entries, policy_in_force().policy)
    assert [(day.discarded, day.published_anyway, day.edited) for day in activity.days] == [(1, 1, 0)]
    assert [clause.clause for clause in activity.clauses] == ["3.7"]
    _, left, done = activity_csv(entries).splitlines()
    assert left.endswith("X;bloquear;institucional;con aviso;no lo hizo;num. 3.7")
    assert done.endswith("lo hizo de todos modos;num. 3.7")


@pytest.mark.parametrize("wrong", [{"surface": "post"}, {"interaction": None}, {"action": "edited"}])
def test_a_decision_is_about_one_thing_and_only_drafts_are_edited(wrong: dict[str, str | None]) -> None:
    with pytest.raises(ValidationError):
        Decision.model_validate(INTERACTION.model_dump() | wrong)


def test_a_draft_that_was_warned_about_counts_once(journal: Journal) -> None:
    journal.record_decision(DECISION.model_copy(update={"action": Action.PUBLISHED_ANYWAY}))
    journal.record_publication(PUBLICATION.model_copy(update={"outcome": Outcome.WARN}))
    assert [draft.action for draft in journal.read(ALWAYS).drafts] == ["published_anyway"]


def test_the_file_holds_no_text_handle_or_name_and_only_its_owner_reads_it(
    journal: Journal, file: Path
) -> None:
    journal.record_publication(PUBLICATION)
    journal.record_mistaken(WRONG)
    assert all(CANARY.encode() not in part.read_bytes() for part in file.parent.iterdir())
    assert CANARY not in activity_csv(journal.read(ALWAYS))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_decisions_of_the_first_version_survive(file: Path, journal: Journal) -> None:
    with sqlite3.connect(file) as old:
        old.execute(
            "CREATE TABLE decision (decided_at TEXT NOT NULL, action TEXT NOT NULL, network TEXT NOT NULL,"
            " surface TEXT NOT NULL, account_kind TEXT NOT NULL, clauses TEXT NOT NULL)"
        )
        rows = [
            ("2026-10-02T13:45:10+00:00", "edited", "x", "reply", "personal", '["1.7", "4.4"]'),
            ("2026-10-03T08:00:00+00:00", "published_anyway", "x", "post", "unknown", "[]"),
        ]
        old.executemany("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?)", rows)
    old.close()
    first, second = journal.read(ALWAYS).drafts
    assert first.at == datetime(2026, 10, 2, 13, 45, 10, tzinfo=UTC)
    assert (first.outcome, first.action, first.clauses) == ("warn", "edited", ("1.7", "4.4"))
    assert (second.action, second.account_kind, second.clauses) == ("published_anyway", "unknown", ())
    journal.record_decision(DECISION)
    assert len(journal.read(ALWAYS).drafts) == 3


def test_rows_older_than_the_policy_keeps_them_are_dropped(file: Path, journal: Journal) -> None:
    long_ago = Journal(lambda: file, now=lambda: NOW - timedelta(days=31))
    long_ago.record_decision(DECISION)
    long_ago.record_decision(INTERACTION)
    long_ago.record_mistaken(WRONG)
    journal.record_publication(PUBLICATION)
    assert len(journal.read(ALWAYS).drafts) == 2
    journal.keep(30)
    journal.drop_old()
    kept = Journal(lambda: file).read(ALWAYS)
    assert [draft.outcome for draft in kept.drafts] == ["remind"]
    assert not kept.interactions
    assert not kept.mistaken


def test_a_period_holds_both_of_its_days(journal: Journal) -> None:
    journal.record_decision(DECISION)
    today = NOW.astimezone().date()
    a_day = timedelta(days=1)
    assert journal.read(Period(since=today, until=today)).drafts
    assert not journal.read(Period(since=today + a_day, until=today + a_day)).drafts
    assert not journal.read(Period(since=today - a_day, until=today - a_day)).drafts


def test_everything_is_deleted_and_it_goes_on(journal: Journal, file: Path) -> None:
    journal.record_decision(DECISION)
    journal.choose_silence(SilenceChoice(clause="2.4", silent=True))
    journal.forget()
    assert list(file.parent.iterdir()) == []
    assert journal.read(ALWAYS).drafts == ()
    assert journal.silent() == frozenset()
    journal.record_decision(DECISION)
    assert len(journal.read(ALWAYS).drafts) == 1


def test_a_mark_that_is_taken_back_does_not_count(journal: Journal) -> None:
    journal.record_mistaken(WRONG)
    journal.record_mistaken(WRONG.model_copy(update={"variant": "long_sentence"}))
    journal.record_mistaken(WRONG.model_copy(update={"taken_back": True}))
    journal.record_mistaken(WRONG.model_copy(update={"taken_back": True}))
    assert [entry.clause for entry in journal.read(ALWAYS).mistaken] == ["2.4"]


def test_a_silence_is_remembered_and_taken_back(journal: Journal, file: Path) -> None:
    journal.choose_silence(SilenceChoice(clause="2.4", silent=True))
    journal.choose_silence(SilenceChoice(clause="2.4", silent=True))
    assert Journal(lambda: file).silent() == {"2.4"}
    journal.choose_silence(SilenceChoice(clause="2.4", silent=False))
    assert journal.silent() == Journal(lambda: file).silent() == frozenset()


def test_reading_what_is_not_there_makes_no_file(journal: Journal, file: Path) -> None:
    assert journal.read(ALWAYS).drafts == ()
    assert journal.silent() == frozenset()
    journal.drop_old()
    assert not file.exists()


def test_who_open_a_new_journal_at_the_same_moment_find_it_whole(tmp_path: Path) -> None:
    mark = MistakenFinding(clause="2.4", account_kind=AccountKind.INSTITUTIONAL)

    def record(file: Path, start: Barrier) -> None:
        start.wait()
        Journal(lambda: file).record_mistaken(mark)

    with ThreadPoolExecutor(OPENERS) as together:
        for number in range(8):
            file, start = tmp_path / f"{number}.sqlite3", Barrier(OPENERS)
            for opener in [together.submit(record, file, start) for _ in range(OPENERS)]:
                opener.result()


def test_is_counted_by_day_and_by_clause(journal: Journal) -> None:
    journal.record_decision(DECISION)
    journal.record_decision(DECISION.model_copy(update={"action": Action.DISCARDED, "clauses": ["4.4"]}))
    journal.record_publication(PUBLICATION)
    journal.record_publication(PUBLICATION.model_copy(update={"outcome": Outcome.CLEAR, "clauses": []}))
    journal.record_publication(PUBLICATION.model_copy(update={"outcome": None, "clauses": []}))
    journal.record_mistaken(WRONG)
    activity = activity_of(journal.read(ALWAYS), policy_in_force().policy)
    [day] = activity.days
    assert day.model_dump(exclude={"day"}) == {
        "clear": 1,
        "reminded": 1,
        "unjudged": 1,
        "edited": 1,
        "published_anyway": 0,
        "discarded": 1,
    }
    by_clause = {clause.clause: clause for clause in activity.clauses}
    assert list(by_clause) == ["4.4", "1.7", "2.4"]
    assert (by_clause["4.4"].edited, by_clause["4.4"].discarded) == (1, 1)
    assert (by_clause["2.4"].reminded, by_clause["2.4"].mistaken) == (1, 1)
    assert activity.kept_days == 365


def test_silencing_is_offered_after_three_marks_and_never_for_taking_part_in_politics(
    journal: Journal,
) -> None:
    policy = policy_in_force().policy
    for clause in ("2.4", "4.4", "1.7"):
        for _ in range(3):
            journal.record_mistaken(WRONG.model_copy(update={"clause": clause}))
    for _ in range(2):
        journal.record_mistaken(WRONG.model_copy(update={"clause": "2.5"}))
    mistaken = journal.read_all().mistaken
    offered = silences_of(mistaken, frozenset(), policy).clauses
    assert [(option.clause, option.times, option.only_in_part) for option in offered] == [
        ("1.7", 3, True),
        ("2.4", 3, False),
    ]
    forbidden = silences_of(mistaken, frozenset(), policy.model_copy(update={"people_may_silence": False}))
    assert (forbidden.permitted, forbidden.clauses) == (False, [])


def test_a_spreadsheet_gets_a_row_for_each_draft(journal: Journal) -> None:
    journal.record_decision(DECISION)
    journal.record_mistaken(WRONG)
    heading, decided, wrong = activity_csv(journal.read(ALWAYS)).splitlines()
    assert heading == "\ufefffecha;hora;red;lugar;clase_de_cuenta;resultado;decision;numerales"
    assert decided.endswith("Facebook;comentario;institucional;con aviso;volvió a editar;num. 1.7, num. 4.4")
    assert wrong.endswith(";;institucional;aviso marcado como equivocado;;num. 2.4")


def not_a_database(file: Path) -> None:
    file.write_bytes(b"esto no es una base de datos" * 50)


def locked(file: Path) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    HELD.append(other)


def other_table(file: Path) -> None:
    sqlite3.connect(file).execute("CREATE TABLE decision (other TEXT)")


def folder_in_the_way(file: Path) -> None:
    file.mkdir()


HELD: list[sqlite3.Connection] = []


@pytest.mark.parametrize("spoil", [not_a_database, locked, other_table, folder_in_the_way])
def test_a_journal_that_cannot_be_used_is_one_warning(
    spoil: Callable[[Path], None], file: Path, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(file)
    journal.record_decision(DECISION)
    journal.record_publication(PUBLICATION)
    assert journal.silent() == frozenset()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "Comedido sigue sin él" in caplog.text
    with pytest.raises(JournalError, match="no se puede usar"):
        journal.read(ALWAYS)


def test_a_damaged_journal_is_mended_by_deleting_it(file: Path, journal: Journal) -> None:
    not_a_database(file)
    journal.forget()
    journal.record_decision(DECISION)
    assert len(journal.read(ALWAYS).drafts) == 1


def test_a_disk_without_space_is_one_warning(caplog: pytest.LogCaptureFixture) -> None:
    journal = Journal(lambda: Path("/dev/full"))
    journal.record_decision(DECISION)
    assert "Comedido sigue sin él" in caplog.text


def test_a_folder_that_is_not_ours_is_one_warning(caplog: pytest.LogCaptureFixture) -> None:
    def locate() -> Path:
        raise PermissionError("La carpeta pertenece a otro usuario.")

    Journal(locate).record_decision(DECISION)
    assert "pertenece a otro usuario" in caplog.text


def test_a_file_of_a_newer_version_is_left_alone(file: Path, journal: Journal) -> None:
    journal.record_decision(DECISION)
    with sqlite3.connect(file) as newer:
        newer.execute("INSERT INTO schema_migration (name, applied) VALUES ('step_0099_later', '2030-01-01')")
    newer.close()
    with pytest.raises(JournalError, match="versión más nueva"):
        journal.read(ALWAYS)
