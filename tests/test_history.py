import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comedido.contract import AccountKind, Actor, Draft, Network, Publication, Surface
from comedido.history import FILE_NAME, History
from comedido.history_hashes import KEY_FILE_NAME, Hashes
from comedido.recent import NOTHING_RECENT, Recent

BOGOTA = timezone(timedelta(hours=-5))
TEXT = "Mañana habrá jornada de vacunación en el parque"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 28, 15, 0, tzinfo=BOGOTA)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: int) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(tmp_path: Path, clock: Clock) -> History:
    return History(lambda: tmp_path, clock)


def actor(handle: str) -> Actor:
    return Actor(handle=handle, kind=AccountKind.INSTITUTIONAL)


def publish(
    history: History,
    text: str = TEXT,
    *,
    account: str = "alcaldia",
    surface: Surface = Surface.POST,
    to: str | None = None,
    network: Network = Network.X,
    on: date | None = None,
) -> None:
    history.record(
        Publication(
            text=text,
            network=network,
            surface=surface,
            actor=actor(account),
            parent_author=to,
            scheduled_on=on,
        )
    )


def recent(history: History, text: str = TEXT, account: str = "alcaldia", to: str | None = None) -> Recent:
    return history.recent(Draft(text=text, actor=actor(account), parent_author=to))


def rows(folder: Path) -> int:
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        return database.execute("SELECT count(*) FROM publication").fetchone()[0]


def test_before_the_first_publication_nothing_is_made(history: History, tmp_path: Path) -> None:
    assert recent(history) == NOTHING_RECENT
    history.forget_old()
    assert list(tmp_path.iterdir()) == []


def test_posts_of_the_account_are_counted_until_midnight(history: History, clock: Clock) -> None:
    publish(history, "uno")
    publish(history, "dos", account="@ALCALDIA")
    publish(history, "tres", account="otra")
    assert recent(history) == Recent(posts_today=2)
    clock.advance(hours=9)
    assert recent(history) == NOTHING_RECENT
    assert recent(history).first_today


@pytest.mark.parametrize(
    "again", [TEXT, TEXT.upper(), f"  {TEXT}!!! 🎉", TEXT.replace(" ", "\n\n"), TEXT.replace("ñ", "ñ")]
)
def test_the_same_text_is_known_again_whatever_its_decoration(history: History, again: str) -> None:
    publish(history, again)
    assert recent(history).same_text_today == 1
    assert recent(history, "Otra cosa").same_text_today == 0


def test_texts_without_words_are_compared_as_they_are(history: History) -> None:
    publish(history, "❤️❤️")
    assert recent(history, "❤️ ❤️").same_text_today == 1
    assert recent(history, "🎉").same_text_today == 0


def test_posts_without_text_are_never_the_same(history: History) -> None:
    publish(history, "")
    assert recent(history, "") == Recent(posts_today=1)


def test_what_is_scheduled_is_a_post_of_its_own_day(history: History, clock: Clock) -> None:
    publish(history, on=clock.now.date() + timedelta(days=2))
    publish(history, "Cierre de la vía", on=clock.now.date())
    assert recent(history) == Recent(posts_today=1)
    clock.advance(days=2)
    assert recent(history) == Recent(posts_today=1, same_text_today=1)


def test_the_same_text_of_other_accounts_counts_for_a_week(history: History, clock: Clock) -> None:
    for account in ("otra", "tercera", "otra"):
        publish(history, account=account)
    assert recent(history).same_text_elsewhere == 2
    clock.advance(days=6)
    assert recent(history).same_text_elsewhere == 2
    clock.advance(days=2)
    assert recent(history).same_text_elsewhere == 0


def test_an_entity_may_say_the_same_on_several_networks(history: History) -> None:
    publish(history, network=Network.FACEBOOK)
    assert recent(history) == NOTHING_RECENT


def test_answers_to_a_person_are_counted_for_a_day(history: History, clock: Clock) -> None:
    publish(history, surface=Surface.REPLY, to="@Vecina")
    publish(history, surface=Surface.COMMENT, to="vecina")
    publish(history, surface=Surface.REPLY, to="vecino")
    publish(history, surface=Surface.QUOTE, to="vecina")
    publish(history, surface=Surface.REPLY, to="vecina", account="otra")
    assert recent(history, to="vecina").answers_to_author == 2
    assert recent(history).answers_to_author == 0
    clock.advance(hours=23)
    assert recent(history, to="vecina").answers_to_author == 2
    clock.advance(hours=2)
    assert recent(history, to="vecina").answers_to_author == 0


def test_an_answer_or_a_part_of_a_thread_is_no_post_and_yet_a_publication(history: History) -> None:
    publish(history, surface=Surface.REPLY, to="vecina")
    publish(history, surface=Surface.THREAD)
    assert recent(history) == Recent(other_publications_today=2)
    assert not recent(history).first_today


def test_an_edit_publishes_nothing_new(history: History) -> None:
    publish(history, surface=Surface.EDIT)
    assert recent(history) == NOTHING_RECENT


def test_an_id_tells_an_account_that_changed_its_name(history: History) -> None:
    post = Publication(
        text=TEXT, network=Network.X, surface=Surface.POST, actor=Actor(id="7", handle="vieja")
    )
    history.record(post)
    assert history.recent(Draft(text=TEXT, actor=Actor(id="7", handle="nueva"))).posts_today == 1


@pytest.mark.parametrize("nobody", [None, Actor()])
def test_without_an_account_nothing_is_counted(
    history: History, nobody: Actor | None, tmp_path: Path
) -> None:
    publish(history)
    if nobody is not None:
        history.record(Publication(text=TEXT, network=Network.X, surface=Surface.POST, actor=nobody))
    assert rows(tmp_path) == 1
    assert history.recent(Draft(text=TEXT, actor=nobody)) == NOTHING_RECENT


def test_nothing_is_kept_longer_than_thirty_days(history: History, clock: Clock, tmp_path: Path) -> None:
    publish(history)
    clock.advance(days=29)
    publish(history)
    assert rows(tmp_path) == 2
    clock.advance(days=2)
    publish(history)
    assert rows(tmp_path) == 2
    clock.advance(days=31)
    history.forget_old()
    assert rows(tmp_path) == 0


def test_another_start_of_the_service_counts_on(history: History, tmp_path: Path, clock: Clock) -> None:
    publish(history)
    assert recent(History(lambda: tmp_path, clock)) == Recent(posts_today=1, same_text_today=1)


def test_only_their_owner_can_read_the_files(history: History, tmp_path: Path) -> None:
    publish(history)
    for file in (FILE_NAME, KEY_FILE_NAME):
        assert stat.S_IMODE((tmp_path / file).stat().st_mode) == 0o600


_word = st.text(st.characters(categories=("L", "N")), min_size=8, max_size=40)


@settings(max_examples=25)  # each one is a file that is written to the disk
@given(st.lists(_word, min_size=5, max_size=5))
def test_no_text_and_no_name_is_in_any_file(
    tmp_path_factory: pytest.TempPathFactory, secrets: list[str]
) -> None:
    text, handle, author, name, identifier = secrets
    folder = tmp_path_factory.mktemp("history")
    history = History(lambda: folder)
    for account in (Actor(handle=handle, name=name), Actor(id=identifier, handle=handle)):
        publication = Publication(
            text=text, network=Network.X, surface=Surface.REPLY, actor=account, parent_author=author
        )
        history.record(publication)
        history.recent(Draft(text=text, actor=account, parent_author=author))
    written = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file()).lower()
    assert rows(folder) == 2
    for secret in secrets:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert secret.encode(encoding).lower() not in written
            assert secret.casefold().encode(encoding) not in written


@given(st.text(max_size=60), st.text(min_size=1, max_size=30))
def test_hashes_differ_between_users_kinds_and_networks(text: str, handle: str) -> None:
    one, other = Hashes(b"1" * 32), Hashes(b"2" * 32)
    made = [
        one.text(Network.X, text),
        other.text(Network.X, text),
        one.text(Network.FACEBOOK, text),
        one.person(Network.X, handle),
        one.person(Network.X, text + handle + "x"),
        one.account(Network.X, Actor(id=handle)),
    ]
    there = [made_one for made_one in made if made_one is not None]
    assert len(set(there)) == len(there)


def no_database(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"esto no es una base de datos" * 50)


def cut_short(folder: Path) -> None:
    os.truncate(folder / FILE_NAME, 5000)


def other_table(folder: Path) -> None:
    (folder / FILE_NAME).unlink()
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        database.execute("CREATE TABLE publication (other TEXT)")


def half_a_key(folder: Path) -> None:
    (folder / KEY_FILE_NAME).write_bytes(b"abc")


@pytest.mark.parametrize("harm", [no_database, cut_short, other_table, half_a_key])
def test_a_damaged_history_begins_anew(
    harm: Callable[[Path], None], history: History, tmp_path: Path, clock: Clock
) -> None:
    publish(history)
    harm(tmp_path)
    after = History(lambda: tmp_path, clock)
    assert recent(after).posts_today == 0
    publish(after)
    assert recent(after).posts_today == 1
    assert after.problems() == []


def test_a_locked_history_is_told_and_counted_again_when_it_is_free(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("comedido.history._WRITING_SECONDS", 0)
    monkeypatch.setattr("comedido.history._READING_SECONDS", 0)
    publish(history)
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        publish(history)
        publish(history)
        assert recent(history) == NOTHING_RECENT
        assert [problem.split(" (")[0] for problem in history.problems()] == [
            "El historial local no se puede escribir",
            "El historial local no se puede leer",
        ]
        assert len(caplog.records) == 2
    assert recent(history).posts_today == 1
    publish(history)
    assert history.problems() == []


def folder_in_the_way(folder: Path) -> Path:
    (folder / FILE_NAME).mkdir()
    return folder


def no_folder(folder: Path) -> Path:
    return folder / "nada"


def file_in_the_way(folder: Path) -> Path:
    (folder / "archivo").touch()
    return folder / "archivo"


def of_somebody_else(_: Path) -> Path:
    raise PermissionError("La carpeta pertenece a otro usuario.")


@pytest.mark.parametrize("place", [folder_in_the_way, no_folder, file_in_the_way, of_somebody_else])
def test_a_history_that_cannot_be_written_is_told_and_nothing_fails(
    place: Callable[[Path], Path], tmp_path: Path
) -> None:
    folder = None

    def locate() -> Path:
        nonlocal folder
        folder = folder or place(tmp_path)
        return folder

    history = History(locate)
    publish(history)
    assert recent(history) == NOTHING_RECENT
    history.forget_old()
    assert history.problems()[0].startswith("El historial local no se puede escribir")
    assert history.problems()[0].endswith("Comedido sigue sin él.")
