"""`comedido serve`: the service, if no other one serves this user."""

import asyncio
import gc
import logging
import os
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from comedido.core_dumps import leave_no_core_dump
from comedido.launch import start_service
from comedido.missing_files import is_missing
from comedido.server.instance import AlreadyRunningError, only_instance

if TYPE_CHECKING:
    from aiohttp.web import Application

    from comedido.policy.machine import DataSettings


def refusal_of_tcp() -> str | None:
    """Why this installation opens no TCP port, or None where it is somebody's who develops."""
    # It brings pydantic, which the start must not wait for.
    from comedido.policy.machine import machine_policy_file  # noqa: PLC0415

    if getattr(sys, "frozen", False):
        return "Un Comedido instalado no abre puertos TCP: solo el código fuente puede, para desarrollarlo."
    if not is_missing(machine_policy_file()):
        return "Este equipo tiene una política de administrador, y con ella Comedido no abre puertos TCP."
    return None


def serve_until_idle(idle_seconds: float, *, tcp: bool = False) -> int:
    """Serve until a signal or `idle_seconds` without a request; at once 0 when another service is there.

    With `tcp` also on a port of the loopback interface; the caller has asked `refusal_of_tcp`.
    """
    os.umask(0o077)
    leave_no_core_dump()
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    # aiohttp would log the bytes of a malformed request, which could hold a draft.
    logging.getLogger("aiohttp").setLevel(logging.CRITICAL)
    renewed = False
    try:
        with only_instance(), suppress(KeyboardInterrupt):
            renewed = asyncio.run(_serve(idle_seconds, tcp=tcp))
    except AlreadyRunningError:
        logging.getLogger(__name__).info("Ya hay un servicio en marcha para este usuario.")
    if renewed:
        logging.getLogger(__name__).info("Hay una política o unos datos nuevos: sigue un servicio nuevo.")
        with suppress(OSError):  # then the next draft starts one; never with a port that nobody asked it for
            start_service("--idle-minutes", str(idle_seconds / 60))
    return 0


async def _serve(idle_seconds: float, *, tcp: bool) -> bool:
    # Imported under the lock: a service that is not needed must find out before it loads anything large.
    from comedido.policy.machine import data_settings  # noqa: PLC0415
    from comedido.server.aiohttp_alone import import_the_server_alone  # noqa: PLC0415
    from comedido.server.renewal import on_disk  # noqa: PLC0415

    # All that is loaded stays: to look for garbage in it costs a tenth of the start. `judge_by` ends this.
    gc.disable()
    # Before anything is read: what changes from here on is noticed.
    loaded = on_disk()
    settings = data_settings()
    if not settings.url:
        import_the_server_alone()
    from comedido.server.endpoint import serve  # noqa: PLC0415 it brings aiohttp

    return await serve(_application(settings, tcp=tcp), idle_seconds, loaded)


def _application(settings: "DataSettings", *, tcp: bool) -> "Application":
    from comedido.accounts.current_inventory import CurrentInventory  # noqa: PLC0415
    from comedido.history import History  # noqa: PLC0415
    from comedido.journal.journal import Journal  # noqa: PLC0415
    from comedido.policy.load import remembered_policy_in_force  # noqa: PLC0415
    from comedido.server.application import create_application  # noqa: PLC0415
    from comedido.server.preparation import Preparation, judge_by  # noqa: PLC0415

    inventory, history, journal = CurrentInventory(), History(), Journal()
    judge = partial(judge_by, accounts=inventory.accounts, recent=history.recent, silent=journal.silent)
    preparation = Preparation(load_policy=remembered_policy_in_force, load_judge=judge)
    application = create_application(preparation, journal=journal, inventory=inventory, history=history)
    if settings.url:
        from comedido.server.data_fetching import fetching  # noqa: PLC0415 without an address, nothing may fetch

        application.cleanup_ctx.append(fetching(settings))
    if tcp:
        from comedido.server.loopback_port import loopback_port  # noqa: PLC0415 nobody's but developers'

        application.cleanup_ctx.append(loopback_port)
    return application
