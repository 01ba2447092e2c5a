"""Alice and Mallory at one workstation: each has a service of her own, and nothing of the other's.

Every test names the line of the product that refuses, where it is not the kernel alone.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from comedido.browsers import BROWSERS
from tests.hostile.defence import defended_by
from tests.native_host import NativeHost
from tests.shared_workstation import mallory
from tests.shared_workstation.workstation import HOST, PYTHON, User, Workstation, obstacle

CANARY = "zarigüeyas-de-medianoche"
DRAFT = {"text": f"Usted es un idiota y odia a las {CANARY}.", "actor": {"handle": "alcaldia"}}
CHECK = {"kind": "check", "id": 1, "draft": DRAFT}
PUBLISHED = {**DRAFT, "network": "x", "surface": "post"}
EDITED = {
    "action": "edited",
    "network": "x",
    "surface": "post",
    "account_kind": "institutional",
    "clauses": ["1.7"],
}
SCRIPT = mallory.__file__

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux" or os.getuid() != 0, reason="only root can be two Linux users at once"
    ),
    pytest.mark.xdist_group("two users"),
]


class Both(NamedTuple):
    """The workstation, and what each user's browser has started."""

    workstation: Workstation
    alice: NativeHost
    mallory: NativeHost


@contextmanager
def opened_workstation() -> Iterator[Workstation]:
    """One where, in the end, no file holds a word of the draft."""
    folder = Path(tempfile.mkdtemp(prefix="cmd-"))
    workstation = Workstation(folder)
    try:
        if reason := obstacle(workstation):
            pytest.skip(f"two users can't work here: {reason}")
        yield workstation
        assert workstation.files_with(CANARY) == []
    finally:
        workstation.end()
        shutil.rmtree(folder)


@pytest.fixture
def workstation() -> Iterator[Workstation]:
    with opened_workstation() as workstation:
        yield workstation


@pytest.fixture(scope="module")
def both() -> Iterator[Both]:
    """Both at work: each has filled an inventory, published a draft, edited one, and had one judged.

    Alice's login lets everybody write what she makes, and she works where Mallory has put a file that the
    service would import; Mallory's login gives her no session folder.
    """
    with opened_workstation() as workstation:
        workstation.mallory = workstation.mallory._replace(session=None)
        hers(workstation, workstation.folder / "planted")
        trap = workstation.folder / "planted" / "sqlite3.py"
        trap.write_text('from pathlib import Path\nPath(__file__).with_name("ran").touch()\n', "utf-8")
        there = ("sh", "-c", 'cd "$0" && exec "$@"', str(trap.parent))
        hosts = [
            NativeHost(workstation.command(user, *there, *HOST, umask="000")) for user in workstation.users
        ]
        for user, host in zip(workstation.users, hosts, strict=True):
            csv = f"red,usuario,clase\nx,cuenta_de_{user.name},institucional\n"
            host.send({"kind": "import_inventory", "id": 2, "file": {"csv": csv}})
            host.send({"kind": "decision", "id": 3, "decision": EDITED})
            host.send({"kind": "published", "id": 4, "publication": PUBLISHED})
            host.send(CHECK)
        for host in hosts:
            assert host.receive()["imported"] == {"added": 1, "changed": 0, "problems": []}
            assert [host.receive()["kind"] for _ in range(2)] == ["recorded"] * 2
            assert outcome_of(host.receive()) == "warn"
        yield Both(workstation, *hosts)
        for host in hosts:
            host.end()


def outcome_of(answer: dict[str, Any]) -> str:
    return answer["verdict"]["outcome"] if answer["kind"] == "verdict" else answer["problem"]["code"]


def answer_to(workstation: Workstation, user: User) -> str:
    """What a new browser of this user is told about the draft."""
    with NativeHost(workstation.command(user, *HOST)) as browser:
        return outcome_of(browser.ask(CHECK))


def not_refused(workstation: Workstation, attempts: list[tuple[str, object]]) -> list[list[str]]:
    """What came of the attempts of Mallory that were not refused; none may show Alice's text."""
    asked = json.dumps([[act, str(target)] for act, target in attempts])
    tried = workstation.run(workstation.mallory, *PYTHON, SCRIPT, "attempts", input=asked)
    assert CANARY not in tried.stdout
    outcomes = json.loads(tried.stdout)
    assert len(outcomes) == len(attempts)
    return [each for each in outcomes if each[2] != mallory.REFUSED]


class Squatter:
    """Mallory listens at `path` until left; `told` is everything that anybody said to her there.

    She answers herself, or lets `service` answer.
    """

    def __init__(self, workstation: Workstation, path: Path, service: Path | None = None) -> None:
        act = ("squat", str(path)) if service is None else ("relay", str(path), str(service))
        command = workstation.command(workstation.mallory, *PYTHON, SCRIPT, *act)
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "listening\n"
        self.told: list[str] = []

    def __enter__(self) -> "Squatter":
        return self

    def __exit__(self, *_: object) -> None:
        self.told = json.loads(self._process.communicate()[0])


def hers(workstation: Workstation, *folders: Path, mode: int = 0o777) -> None:
    """Folders that Mallory made, open to everybody."""
    for folder in folders:
        folder.mkdir()
        workstation.belongs_to(workstation.mallory, folder, mode)


def test_each_has_a_service_an_inventory_and_a_journal_of_her_own(both: Both) -> None:
    period = {"since": "2020-01-01", "until": "2040-01-01"}
    for user, host in zip(both.workstation.users, both[1:], strict=True):
        assert len(user.services()) == 1
        inventory = host.ask({"kind": "inventory", "id": 4})["inventory"]
        assert [account["handle"] for account in inventory["accounts"]] == [f"cuenta_de_{user.name}"]
        days = host.ask({"kind": "activity", "id": 5, "period": period})["activity"]["days"]
        assert [day["edited"] for day in days] == [1]


@defended_by(
    "service/comedido/folders.py",
    "folder.mkdir(mode=_OWNER_ONLY, exist_ok=True)",
    instead="folder.mkdir(exist_ok=True)",
)
@defended_by(
    "service/comedido/launch.py", "os.open(path, flags, 0o600)", instead="os.open(path, flags, 0o666)"
)
def test_a_login_that_lets_everybody_write_opens_nothing(both: Both) -> None:
    """The folders above are closed as well: else Mallory could exchange them for hers."""
    alice = both.workstation.alice
    assert alice.session is not None
    written = [path for top in (alice.home, alice.session) for path in top.rglob("*")]
    assert alice.state / "journal.sqlite3" in written
    assert [str(path) for path in written if path.stat().st_mode & 0o077] == []


@defended_by("service/comedido/folders.py", "_OWNER_ONLY = 0o700", instead="_OWNER_ONLY = 0o755")
def test_nothing_of_hers_can_be_read_written_or_exchanged(both: Both) -> None:
    """Her home is open to Mallory, but for what Comedido keeps there."""
    alice = both.workstation.alice
    files = [path for folder in (alice.state, alice.runtime) for path in folder.iterdir()]
    names = {path.name for path in files}
    expected = {"journal.sqlite3", "inventory.sqlite3", "history.key", "service.sock", "service.lock"}
    assert names > expected
    attempts: list[tuple[str, object]] = [
        (act, folder) for folder in (alice.state, alice.runtime) for act in ("look_into", "exchange")
    ]
    attempts += [("make_it_hers", path) for path in (alice.state, alice.runtime, *files)]
    attempts += [
        (act, path)
        for path in files
        for act in ("read", "write", "exchange", "replace", "plant_link", "link")
    ]
    assert not_refused(both.workstation, attempts) == []


def test_her_service_can_be_neither_called_nor_stopped_nor_looked_into(both: Both) -> None:
    """The kernel refuses: her socket is beneath a folder of her own, and the process is hers."""
    alice = both.workstation.alice
    [service] = alice.services()
    socket = alice.runtime / "service.sock"
    acts = [
        *("end", "pause", "attach", "look_at_memory", "look_at_environment", "look_at_open_files"),
        *("look_at_loaded_files", "look_at_working_folder", "go_through_its_root"),
    ]
    attempts = [("ask", socket), ("stop", socket)]
    attempts += [(act, process.pid) for act in acts for process in (service, both.alice.process)]
    assert not_refused(both.workstation, attempts) == []
    assert CANARY not in " ".join(word for process in alice.processes() for word in process.cmdline())
    assert outcome_of(both.alice.ask(CHECK)) == "warn"
    assert alice.services() == [service]


def test_she_can_be_reached_at_one_socket_alone(both: Both) -> None:
    """No port, and no abstract name, which everybody could open or take before her."""
    alice = both.workstation.alice
    open_to = [each for process in alice.processes() for each in process.net_connections("all")]
    assert {each.laddr for each in open_to if each.laddr} == {str(alice.runtime / "service.sock")}


@defended_by("service/comedido/launch.py", '"-P", "-m", "comedido"', instead='"-m", "comedido"')
def test_what_lies_where_her_browser_was_started_is_not_run(both: Both) -> None:
    assert os.listdir(both.workstation.folder / "planted") == ["sqlite3.py"]


@defended_by(
    "service/comedido/server/endpoint.py",
    "address.socket_file().chmod(0o600)",
    instead="pass",
    besides=(("service/comedido/commands/serve.py", "os.umask(0o077)", ""),),
)
@defended_by("service/comedido/folders.py", "folder.chmod(_OWNER_ONLY)", instead="pass")
def test_a_socket_that_lies_open_is_closed_to_her_all_the_same(both: Both) -> None:
    """Were the folder ever open."""
    alice = both.workstation.alice
    for folder in (alice.session, alice.runtime):
        assert folder is not None
        folder.chmod(0o755)
    socket = alice.runtime / "service.sock"
    attempts = [("ask", socket), ("stop", socket), ("read", alice.runtime / "service.lock")]
    assert not_refused(both.workstation, attempts) == []
    # Whoever asks next closes it again.
    assert outcome_of(both.alice.ask(CHECK)) == "warn"
    assert alice.runtime.stat().st_mode & 0o777 == 0o700


def test_with_her_environment_mallory_gets_nothing_and_starts_nothing(both: Both) -> None:
    """The kernel refuses what was closed, as the tests before say."""
    station = both.workstation
    impostor = station.alice._replace(number=station.mallory.number)
    before = station.mallory.services()
    with NativeHost(station.command(impostor, *HOST)) as host:
        answers = [host.ask(request) for request in (CHECK, {"kind": "inventory", "id": 4})]
    assert [answer["problem"]["code"] for answer in answers] == ["unavailable"] * 2
    assert station.mallory.services() == before


@defended_by("service/comedido/folders.py", "_OWNER_ONLY = 0o700", instead="_OWNER_ONLY = 0o777")
def test_the_name_of_a_service_that_was_killed_cannot_be_taken(both: Both) -> None:
    """The socket stays behind, in a folder where only Alice can put another."""
    alice = both.workstation.alice
    assert alice.session is not None
    alice.session.chmod(0o755)
    [service] = alice.services()
    service.kill()
    socket, lock = alice.runtime / "service.sock", alice.runtime / "service.lock"
    assert socket.exists()
    attempts = [(act, path) for path in (socket, lock) for act in ("replace", "plant_link", "exchange")]
    assert not_refused(both.workstation, [*attempts, ("exchange", alice.runtime), ("ask", socket)]) == []
    assert outcome_of(both.alice.ask(CHECK)) == "warn"
    assert [process.uids().real for process in alice.services()] == [alice.number]


@defended_by(
    "service/comedido/folders.py",
    "_delete_what_others_left(folder)",
    instead="pass",
    besides=(("service/comedido/client.py", "if not _served_by_this_user(opened):", "if False:"),),
)
def test_who_takes_the_place_of_a_dead_service_is_told_nothing(both: Both) -> None:
    """Alice's host is at work when it dies, and her folder lies open: the next draft goes to nobody else."""
    alice = both.workstation.alice
    assert alice.session is not None
    [service] = alice.services()
    service.kill()
    alice.session.chmod(0o755)
    alice.runtime.chmod(0o777)
    socket = alice.runtime / "service.sock"
    assert [act for act, *_ in not_refused(both.workstation, [("exchange", socket)])] == ["exchange"]
    with Squatter(both.workstation, socket) as squatter:
        assert outcome_of(both.alice.ask(CHECK)) == "warn"
    assert squatter.told == []
    assert {path.stat().st_uid for path in alice.runtime.iterdir()} == {alice.number}


@defended_by("service/comedido/client.py", "if not _served_by_this_user(opened):", instead="if False:")
def test_a_draft_that_mallory_would_pass_on_to_a_true_service_is_not_given_to_her(both: Both) -> None:
    """The other end would answer well: what counts is whose it is."""
    station = both.workstation
    path, service = station.mallory.home / "relay.sock", station.mallory.runtime / "service.sock"
    assert service.is_socket()
    with Squatter(station, path, service) as squatter, host_at(station, path) as browser:
        assert outcome_of(browser.ask(CHECK)) == "unavailable"
    assert squatter.told == []


@defended_by(
    "service/comedido/folders.py",
    "return found.st_uid == os.getuid() and not found.st_mode & _WRITABLE_BY_OTHERS",
    instead="return True",
)
def test_a_name_squatted_in_a_shared_folder_is_never_used(workstation: Workstation) -> None:
    """Some set XDG_RUNTIME_DIR to a folder like /tmp."""
    shared = workstation.folder / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    hers(workstation, shared / "comedido")
    alice = workstation.alice._replace(session=shared)
    with Squatter(workstation, shared / "comedido" / "service.sock") as squatter:
        assert answer_to(workstation, alice) == "warn"
    assert squatter.told == []
    assert (workstation.alice._replace(session=None).runtime / "service.sock").is_socket()


@defended_by("service/comedido/folders.py", " and not found.st_mode & _WRITABLE_BY_OTHERS")
def test_a_session_folder_that_everybody_may_write_is_never_used(workstation: Workstation) -> None:
    alice = workstation.alice
    assert alice.session is not None
    alice.session.chmod(0o777)
    assert folder_made(workstation, alice, "runtime") == str(alice._replace(session=None).runtime)


@defended_by("service/comedido/folders.py", "found.st_uid == os.getuid() and ")
def test_the_session_folder_of_another_user_is_never_used(workstation: Workstation) -> None:
    """`su` keeps XDG_RUNTIME_DIR: here it is Mallory's, open, with a link to a folder that is Alice's."""
    documents = workstation.alice.home / "Documents"
    documents.mkdir()
    workstation.belongs_to(workstation.alice, documents, 0o755)
    session = workstation.mallory.session
    assert session is not None
    workstation.belongs_to(workstation.mallory, session, 0o755)
    (session / "comedido").symlink_to(documents)
    alice = workstation.alice._replace(session=session)
    assert folder_made(workstation, alice, "runtime") == str(alice._replace(session=None).runtime)
    assert documents.stat().st_mode & 0o777 == 0o755


@defended_by(
    "service/comedido/folders.py",
    'raise PermissionError(f"La carpeta {folder} pertenece a otro usuario. Bórrela o use otra.")',
    instead="pass",
)
@defended_by("service/comedido/folders.py", ", folder.lstat().st_uid")
@pytest.mark.parametrize("planted", ["folder", "link to her folder", "link to Alice's folder"])
def test_what_mallory_planted_in_a_home_that_she_may_write_is_not_used(
    workstation: Workstation, planted: str
) -> None:
    """Both have an owner: the folder, and a link in its place."""
    alice = workstation.alice._replace(session=None)
    workstation.belongs_to(alice, alice.home, 0o775)
    own = alice.home / "Documents"
    own.mkdir()
    workstation.belongs_to(alice, own, 0o755)
    hers(workstation, alice.home / ".local", alice.state.parent)
    target = alice.state if planted == "folder" else alice.home / "planted"
    if planted != "link to Alice's folder":
        hers(workstation, target, target / "runtime")
    if planted != "folder":
        alice.state.symlink_to(target if target.exists() else own)
        workstation.belongs_to(workstation.mallory, alice.state, 0)
    assert "pertenece a otro usuario" in folder_made(workstation, alice, "state")
    assert own.stat().st_mode & 0o777 == 0o755
    if planted == "folder":
        with Squatter(workstation, alice.runtime / "service.sock") as squatter:
            assert answer_to(workstation, alice) == "unavailable"
        assert squatter.told == []
        doctor = workstation.run(alice, *PYTHON, "-m", "comedido", "doctor")
        told = " ".join(doctor.stdout.split())
        assert f"✘ Permisos: Una carpeta no se puede usar: La carpeta {alice.state} pertenece" in told
        assert (doctor.returncode, doctor.stderr) == (1, "")


@defended_by("service/comedido/client.py", "if not _served_by_this_user(opened):", instead="if False:")
def test_a_socket_that_mallory_serves_is_told_nothing(workstation: Workstation) -> None:
    path = workstation.mallory.home / "service.sock"
    with Squatter(workstation, path) as squatter, host_at(workstation, path) as browser:
        assert outcome_of(browser.ask(CHECK)) == "unavailable"
    assert squatter.told == []


@defended_by("service/comedido/folders.py", "_delete_what_others_left(folder)", instead="pass")
def test_what_mallory_left_while_the_folder_was_open_is_swept_out(workstation: Workstation) -> None:
    """Else her lock would keep Alice out."""
    alice = workstation.alice
    assert folder_made(workstation, alice, "runtime") == str(alice.runtime)
    for folder in (alice.session, alice.runtime):
        assert folder is not None
        folder.chmod(0o777)
    lock = alice.runtime / "service.lock"
    lock.touch()
    workstation.belongs_to(workstation.mallory, lock, 0o600)
    with Squatter(workstation, alice.runtime / "service.sock") as squatter:
        alice.session.chmod(0o700)
        assert answer_to(workstation, alice) == "warn"
    assert squatter.told == []
    assert {path.stat().st_uid for path in alice.runtime.iterdir()} == {alice.number}


@defended_by("service/comedido/folders.py", "folder.chmod(_OWNER_ONLY)", instead="pass")
def test_folders_and_files_of_an_older_version_are_closed_and_kept(workstation: Workstation) -> None:
    alice = workstation.alice
    journal = alice.state / "journal.sqlite3"
    folder_made(workstation, alice, "state")
    journal.write_bytes(b"what she has")
    workstation.belongs_to(alice, journal, 0o644)
    for folder in (alice.state, *alice.state.parents[:3]):
        folder.chmod(0o755)
    assert not_refused(workstation, [("read", journal)]) != []
    assert folder_made(workstation, alice, "state") == str(alice.state)
    assert not_refused(workstation, [("read", journal), ("look_into", alice.state)]) == []
    assert journal.read_bytes() == b"what she has"


@defended_by(
    "service/comedido/registration.py", "os.open(path, flags, 0o644)", instead="os.open(path, flags, 0o666)"
)
@defended_by(
    "service/comedido/registration.py",
    "folder.mkdir(mode=0o755, exist_ok=True)",
    instead="folder.mkdir(exist_ok=True)",
)
@defended_by("service/comedido/registration.py", "file.unlink(missing_ok=True)\n    with", instead="with")
def test_nobody_else_can_name_her_browsers_another_host(workstation: Workstation) -> None:
    """Her login lets everybody write, and an older version left open what says which host browsers start."""
    alice = workstation.alice
    older = alice.home / BROWSERS[0].linux / "co.comedido.host.json"
    for folder in reversed(older.parents[: len(Path(BROWSERS[0].linux).parts)]):
        folder.mkdir(exist_ok=True)
        workstation.belongs_to(alice, folder, 0o755)
    older.touch()
    workstation.belongs_to(alice, older, 0o666)
    known = "from comedido.browsers import BROWSERS; from comedido.registration import register"
    register = f"{known}; [register(browser, '/opt/comedido/comedido-host') for browser in BROWSERS]"
    workstation.run(alice, *PYTHON, "-c", register, umask="000").check_returncode()
    manifests = list(alice.home.rglob("co.comedido.host.json"))
    assert len(manifests) == len({browser.linux for browser in BROWSERS})
    attempts = [(act, path) for path in manifests for act in ("write", "exchange", "replace", "plant_link")]
    folders = {str(folder) for path in manifests for folder in path.parents if alice.home in folder.parents}
    assert not_refused(workstation, [*attempts, *(("exchange", folder) for folder in folders)]) == []


def host_at(workstation: Workstation, path: Path) -> NativeHost:
    """A host of Alice's whose socket becomes `path` at the last moment, after her folder was looked at."""
    hers_at_last = f"address.socket_file = lambda: {str(path)!r}; launch.STARTS = 0; host.main()"
    late = f"from comedido import address, host, launch; {hers_at_last}"
    return NativeHost(workstation.command(workstation.alice, *PYTHON, "-c", late))


def folder_made(workstation: Workstation, user: User, name: str) -> str:
    """The folder that Comedido makes for `user`, or why it makes none."""
    made = workstation.run(user, *PYTHON, "-c", f"from comedido import folders; print(folders.{name}())")
    return made.stdout.strip() or made.stderr.strip()
