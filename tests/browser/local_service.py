"""The native host and the service behind one test browser, and everything that can go wrong with them."""

import json
import os
import select
import shlex
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from comedido.accounts.inventory_file import FILE_NAME as INVENTORY
from comedido.browsers import Family
from comedido.registration import register_in_profile
from tests.native_host import NativeHost

ROOT = Path(__file__).parents[2]
ENDING_SECONDS = 10
HOLD = 'version: "prueba"\nwhen_service_is_absent: hold\n'

INSTALLED_HOST = Path(host) if (host := os.environ.get("COMEDIDO_INSTALLED_HOST")) else None
"""An installed host to test instead of the sources' own."""


class LocalService:
    """What the browser of one throw-away profile starts, with its own `COMEDIDO_HOME`."""

    def __init__(self, family: Family, profile: Path, home: Path) -> None:
        self.home = home
        self.is_warm = False
        self._manifest = register_in_profile(family, profile, home, INSTALLED_HOST)

    def warm_up(self) -> None:
        """Start the service and have it judge once: the language is loaded from then on."""
        with NativeHost([json.loads(self._manifest.read_text("utf-8"))["path"]]) as host:
            answer = host.ask({"kind": "check", "id": 0, "draft": {"text": "Buenos días."}})
        assert answer["kind"] == "verdict", answer
        self.is_warm = True

    def set_policy(self, text: str | None) -> None:
        """Write the entity's policy file, or take it away; the next service reads it."""
        file = self.home / "configuration" / "policy.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(text, encoding="utf-8")
        self.kill()

    @contextmanager
    def strict(self) -> Iterator[None]:
        """Meanwhile the entity wants drafts held that nobody could judge; a status tells the extension."""
        self.set_policy(HOLD)
        self.warm_up()
        try:
            yield
        finally:
            self.set_policy(None)

    def forget_inventory(self) -> None:
        """Take the inventory away; a service looks for it anew each time."""
        for file in (self.home / "state").glob(f"{INVENTORY}*"):
            file.unlink()

    def forget_history(self) -> None:
        """Let nothing have been published before."""
        (self.home / "state" / "history.sqlite3").unlink(missing_ok=True)

    def kill(self) -> None:
        """End the service without notice; the host stays."""
        _kill(self.running("serve"))
        self.is_warm = False

    def kill_host(self) -> None:
        """End the host without notice; the service stays."""
        _kill([*self.running("comedido.host"), *self.running(str(INSTALLED_HOST))])

    def end(self) -> None:
        """End the host and the service."""
        self.kill_host()
        self.kill()

    @contextmanager
    def absent(self) -> Iterator[None]:
        """Meanwhile the browser finds no native host, as where Comedido was never installed."""
        aside = self._manifest.with_suffix(".aside")
        self._manifest.rename(aside)
        self.end()
        try:
            yield
        finally:
            aside.rename(self._manifest)

    @contextmanager
    def replaced_by(self, module: str) -> Iterator[None]:
        """Meanwhile the browser speaks to a Python module of the tests instead of the native host."""
        manifest = self._manifest.read_text("utf-8")
        program = self.home / "host-of-the-tests"
        # Its last word is how `kill_host` knows it.
        command = shlex.join([sys.executable, "-m", module, "comedido.host"])
        surroundings = (
            f"PYTHONPATH={shlex.quote(str(ROOT))} COMEDIDO_HOME={shlex.quote(str(self.home.resolve()))}"
        )
        program.write_text(f"#!/bin/sh\n{surroundings} exec {command}\n", "utf-8")
        program.chmod(0o700)
        self._manifest.write_text(json.dumps({**json.loads(manifest), "path": str(program)}), "utf-8")
        self.kill_host()
        try:
            yield
        finally:
            self._manifest.write_text(manifest, "utf-8")
            self.kill_host()

    @contextmanager
    def suspended(self, *also: str) -> Iterator[None]:
        """Meanwhile the service accepts drafts and never answers; `also` what else stops: `comedido.host`."""
        processes = [process for word in ("serve", *also) for process in self.running(word)]
        for process in processes:
            process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            for process in processes:
                if process.is_running():
                    process.send_signal(signal.SIGCONT)

    def memory(self, word: str) -> int:
        """Resident bytes of the processes whose command has `word`: `serve` or `comedido.host`."""
        return sum(process.memory_info().rss for process in self.running(word))

    def running(self, word: str) -> list[psutil.Process]:
        """The processes of this browser whose command has `word`: `serve` or `comedido.host`."""
        return [process for process in psutil.process_iter() if _belongs(process, word, self.home)]


def _belongs(process: psutil.Process, word: str, home: Path) -> bool:
    try:
        mine = process.uids().real == os.getuid() and word in process.cmdline()
        return mine and process.environ().get("COMEDIDO_HOME") == str(home.resolve())
    except psutil.Error:
        return False


def _kill(processes: list[psutil.Process]) -> None:
    for process in processes:
        with suppress(ProcessLookupError, psutil.NoSuchProcess):
            _kill_one(process)


def _kill_one(process: psutil.Process) -> None:
    if sys.platform != "linux":
        process.kill()
        process.wait(ENDING_SECONDS)
        return
    # Ready as soon as the process has ended, however late its parent asks for the exit status.
    ended = os.pidfd_open(process.pid)
    process.kill()
    select.select([ended], [], [], ENDING_SECONDS)
    os.close(ended)
