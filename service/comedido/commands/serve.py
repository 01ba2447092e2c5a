"""`comedido serve`: the service, if no other one serves this user."""

import asyncio
import logging
import os
import sys
from contextlib import suppress
from functools import partial

from comedido.server.instance import AlreadyRunningError, only_instance


def serve_until_idle(idle_seconds: float) -> int:
    """Serve until a signal or `idle_seconds` without a request; at once 0 when another service is there."""
    os.umask(0o077)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    # aiohttp would log the bytes of a malformed request, which could hold a draft.
    logging.getLogger("aiohttp").setLevel(logging.CRITICAL)
    try:
        with only_instance(), suppress(KeyboardInterrupt):
            asyncio.run(_serve(idle_seconds))
    except AlreadyRunningError:
        logging.getLogger(__name__).info("Ya hay un servicio en marcha para este usuario.")
    return 0


async def _serve(idle_seconds: float) -> None:
    # Imported under the lock: a service that is not needed must find out before it loads anything large.
    from comedido.accounts.current_inventory import CurrentInventory  # noqa: PLC0415
    from comedido.history import History  # noqa: PLC0415
    from comedido.journal.journal import Journal  # noqa: PLC0415
    from comedido.server.application import create_application  # noqa: PLC0415
    from comedido.server.endpoint import serve  # noqa: PLC0415
    from comedido.server.preparation import Preparation, judge_by  # noqa: PLC0415

    inventory, history, journal = CurrentInventory(), History(), Journal()
    judge = partial(judge_by, accounts=inventory.accounts, recent=history.recent, silent=journal.silent)
    preparation = Preparation(load_judge=judge)
    application = create_application(preparation, journal=journal, inventory=inventory, history=history)
    await serve(application, idle_seconds)
