"""A process that dies while it installs, before a chosen one of the changes that it makes on the disk."""

import multiprocessing
import os
import shutil
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from comedido.data_bundle.install import install
from comedido.data_bundle.store import user_store
from tests.data_bundle.editions import no_self_test

KILLED = 9

Given = ParamSpec("Given")
Result = TypeVar("Result")


def install_and_die(content: bytes, moment: int) -> int:
    """Install `content` in a process that dies before its change number `moment`; return its exit status."""
    process = multiprocessing.get_context("fork").Process(target=_install, args=(content, moment))
    process.start()
    process.join()
    assert process.exitcode is not None
    return process.exitcode


def _install(content: bytes, moment: int) -> None:
    done = 0

    def counted(change: Callable[Given, Result]) -> Callable[Given, Result]:
        def change_or_die(*given: Given.args, **named: Given.kwargs) -> Result:
            nonlocal done
            if done == moment:
                os._exit(KILLED)
            done += 1
            return change(*given, **named)

        return change_or_die

    for name in ("replace", "fsync", "mkdir", "chmod"):
        setattr(os, name, counted(getattr(os, name)))
    shutil.rmtree = counted(shutil.rmtree)  # type: ignore[assignment]
    install(content, user_store(), "prueba", self_test=no_self_test)
