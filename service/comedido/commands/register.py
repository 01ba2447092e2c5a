"""`comedido register` and `unregister`: the native host in the browsers of the current user."""

import sys
from collections.abc import Callable, Sequence

from comedido.registration import BROWSERS, Browser, host_executable, register, unregister

BAD_USAGE = 2


def register_in(names: Sequence[str] | None) -> int:
    """Register in the browsers called `names`, or in all; 2 for an unknown name, 1 when it can't be done."""
    executable = host_executable()
    if not executable.exists():
        print(f"No se encontró {executable}. Instale Comedido otra vez.", file=sys.stderr)
        return 1
    return _for_each(names, lambda browser: f"registrado en {register(browser, executable)}")


def unregister_in(names: Sequence[str] | None) -> int:
    """Undo `register_in`, with the same exit status."""
    return _for_each(
        names, lambda browser: "registro quitado" if unregister(browser) else "no estaba registrado"
    )


def _for_each(names: Sequence[str] | None, act: Callable[[Browser], str]) -> int:
    known = {browser.name: browser for browser in BROWSERS}
    unknown = [name for name in names or () if name not in known]
    if unknown:
        print(f"No se conoce el navegador «{unknown[0]}». Use {', '.join(known)}.", file=sys.stderr)
        return BAD_USAGE
    status = 0
    for browser in [known[name] for name in names or known]:
        try:
            print(f"{browser.title}: {act(browser)}")
        except OSError as error:
            print(f"{browser.title}: no se pudo cambiar ({error}).", file=sys.stderr)
            status = 1
    return status
