"""`comedido uninstall`: nothing of Comedido is left for the current user."""

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rich.prompt import Confirm

from comedido import folders
from comedido.browsers import BROWSERS
from comedido.registration import unregister
from comedido.running_service import stop_service


class _Confirm(Confirm):
    validate_error_message = "[prompt.invalid]Escriba s o n."


def uninstall_for_user(*, yes: bool) -> int:
    """Undo `install` and delete what the service kept; 1 when something is left or nobody agreed."""
    if not yes and not _agreed(folders.of_this_user()):
        print("No se borró nada.")
        return 1
    undone = [_undo("Servicio", stop_service, "terminado")]
    undone += [_undo(browser.title, partial(unregister, browser), "registro quitado") for browser in BROWSERS]
    # A browser may have started a service since the question; and Windows keeps what is registered in one.
    places = folders.of_this_user()
    undone += [_undo(str(place), partial(_delete, place), "borrada") for place in places]
    if not all(undone):
        return 1
    print("Falta un clic: quite la extensión Comedido de cada navegador.")
    return 0


def _agreed(places: list[Path]) -> bool:
    print("Se borrarán el inventario de cuentas, la actividad y los ajustes de este usuario:")
    for place in places:
        print(f"  {place}")
    return _Confirm.ask("¿Borrarlos?", choices=["s", "n"], default=False, show_default=False)


def _undo(subject: str, act: Callable[[], bool], done: str) -> bool:
    """Undo one thing, and say so when there was something to undo; whether nothing of it is left."""
    try:
        if act():
            print(f"{subject}: {done}")
    except OSError as error:
        print(f"{subject}: no se pudo ({error}). Cierre los navegadores y repita la orden.", file=sys.stderr)
        return False
    return True


def _delete(folder: Path) -> bool:
    shutil.rmtree(folder)
    return True
