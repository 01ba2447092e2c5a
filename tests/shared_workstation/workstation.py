"""One workstation with two real Linux users, whose processes the kernel keeps apart.

Each process of theirs runs with their own number, their shared group and nothing else, in an environment as
after a login, and in a mount namespace of its own: there they have accounts, and there they can read Python
and the project, even where those are in the home of somebody who keeps it closed. Nothing of the machine is
changed.
"""

import os
import shlex
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psutil

ROOT = Path(__file__).parents[2]
PYTHON = (sys.executable, "-P")
HOST = (*PYTHON, "-m", "comedido.host")


class User(NamedTuple):
    """Somebody with an account; `session` is what a login would set as XDG_RUNTIME_DIR, if anything."""

    name: str
    number: int
    home: Path
    session: Path | None

    @property
    def state(self) -> Path:
        return self.home / ".local" / "state" / "comedido"

    @property
    def runtime(self) -> Path:
        return self.session / "comedido" if self.session else self.state / "runtime"

    def services(self) -> list[psutil.Process]:
        return [process for process in self.processes() if "serve" in process.cmdline()]

    def processes(self) -> list[psutil.Process]:
        return [process for process in psutil.process_iter() if self._runs(process)]

    def _runs(self, process: psutil.Process) -> bool:
        try:
            return process.uids().real == self.number and process.status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return False


class Workstation:
    """A folder that both can enter, with the homes of Alice and Mallory, who share their main group."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.chmod(0o755)
        # Nobody else has these numbers, on this machine and in other runs of the tests.
        self.group = 200_000 + 3 * os.getpid()
        self.alice = self._account("alice", self.group + 1)
        self.mallory = self._account("mallory", self.group + 2)
        accounts = [f"{user.name}:x:{user.number}:{self.group}::{user.home}:/bin/sh\n" for user in self.users]
        (folder / "passwd").write_text(Path("/etc/passwd").read_text("utf-8") + "".join(accounts), "utf-8")
        may_mount = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
        # Without it, as in many containers, they have no names, and read only what others may read.
        self._apart = ("unshare", "--mount") if may_mount.returncode == 0 else ()
        self._mounts = "\n".join(self._needed_mounts()) if self._apart else ""

    @property
    def users(self) -> tuple[User, User]:
        return self.alice, self.mallory

    def command(self, user: User, *words: str, umask: str = "022") -> list[str]:
        """What runs `words` as `user`."""
        login = {"HOME": user.home, "USER": user.name, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        session = {"XDG_RUNTIME_DIR": user.session} if user.session else {}
        return [
            *(*self._apart, "sh", "-ec", f'{self._mounts}\numask {umask}\nexec "$@"', "sh"),
            *("setpriv", f"--reuid={user.number}", f"--regid={self.group}", "--clear-groups"),
            *("env", "-i", *(f"{name}={value}" for name, value in (login | session).items())),
            *words,
        ]

    def run(self, user: User, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        command = self.command(user, *words, umask=settings.pop("umask", "022"))
        return subprocess.run(command, capture_output=True, text=True, check=False, **settings)

    def belongs_to(self, user: User, path: Path, mode: int) -> Path:
        os.chown(path, user.number, self.group, follow_symlinks=False)
        if not path.is_symlink():
            path.chmod(mode)
        return path

    def files_with(self, words: str) -> list[Path]:
        """Every file of either user, at home or in a shared folder, that holds `words`."""
        return [file for file in self._files() if words.encode() in file.read_bytes()]

    def end(self) -> None:
        """End what they left running."""
        for user in self.users:
            for process in user.processes():
                process.kill()

    def _files(self) -> Iterator[Path]:
        for shared in ("/tmp", "/var/tmp", "/dev/shm"):  # noqa: S108 they are searched
            for entry in Path(shared).iterdir():
                if entry == self.folder or entry.lstat().st_uid in {user.number for user in self.users}:
                    below = entry.rglob("*") if entry.is_dir() else [entry]
                    yield from (path for path in below if path.is_file())

    def _account(self, name: str, number: int) -> User:
        user = User(name, number, self.folder / name, self.folder / f"session-{name}")
        for folder, mode in ((user.home, 0o755), (user.session, 0o700)):
            assert folder is not None
            folder.mkdir()
            self.belongs_to(user, folder, mode)
        return user

    def _needed_mounts(self) -> Iterator[str]:
        yield f"mount --bind {self._quoted(self.folder / 'passwd')} /etc/passwd"
        behind: dict[Path, list[Path]] = {}
        for needed in sorted({ROOT, Path(sys.prefix), Path(sys.base_prefix).resolve()}):
            closed = _closed_above(needed)
            if closed and not any(needed.is_relative_to(place) for place in behind.get(closed, [])):
                behind.setdefault(closed, []).append(needed)
        for closed, places in behind.items():
            kept = [self.folder / f"behind-{closed.name}-{number}" for number in range(len(places))]
            for folder, place in zip(kept, places, strict=True):
                folder.mkdir()
                yield f"mount --bind {self._quoted(place)} {self._quoted(folder)}"
            yield f"mount -t tmpfs -o mode=755 tmpfs {self._quoted(closed)}"
            for folder, place in zip(kept, places, strict=True):
                yield f"mkdir -p {self._quoted(place)}"
                yield f"mount --bind {self._quoted(folder)} {self._quoted(place)}"

    @staticmethod
    def _quoted(path: Path) -> str:
        return shlex.quote(str(path))


def _closed_above(place: Path) -> Path | None:
    """The first folder above `place` that others can't enter."""
    above = reversed(place.parents)
    return next((folder for folder in above if not folder.stat().st_mode & stat.S_IXOTH), None)


def obstacle(workstation: Workstation) -> str | None:
    """Why two users can't work here, or None."""
    probe = workstation.run(workstation.alice, *PYTHON, "-c", "import comedido.command_line.application")
    return None if probe.returncode == 0 else probe.stderr.strip().rpartition("\n")[2]
