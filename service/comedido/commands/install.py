"""`comedido install`: the native host in the browsers of the current user, and what is left to do by hand."""

import sys
from collections.abc import Sequence

from comedido.browsers import BROWSERS, Browser
from comedido.commands import doctor
from comedido.registration import host_executable, is_used, register

BAD_USAGE = 2

_REMAINING = {
    "chromium": "abra {title}, agregue la extensión Comedido y fije su icono en la barra",
    "firefox": "abra {title}, agregue la extensión Comedido y acepte los permisos de los sitios",
}


def install_for_user(names: Sequence[str] | None) -> int:
    """Register in the browsers called `names`, or in those that the user has; then look whether all is well.

    2 for an unknown name, 1 when something can't be done or isn't well, else 0.
    """
    executable = host_executable()
    if not executable.exists():
        print(f"No se encontró {executable}. Instale Comedido otra vez.", file=sys.stderr)
        return 1
    known = {browser.name: browser for browser in BROWSERS}
    asked = {name.casefold(): name for name in names or ()}
    unknown = [asked[name] for name in asked if name not in known]
    if unknown:
        print(f"No se conoce el navegador «{unknown[0]}». Use {', '.join(known)}.", file=sys.stderr)
        return BAD_USAGE
    browsers = [known[name] for name in asked] if asked else [each for each in BROWSERS if is_used(each)]
    if not browsers:
        print("No se encontró ningún navegador de este usuario.", file=sys.stderr)
        print(f"Abra uno y repita la orden, o diga cuál: --browser {BROWSERS[0].name}", file=sys.stderr)
        return 1
    registered: list[Browser] = []
    for browser in browsers:
        try:
            print(f"{browser.title}: registrado en {register(browser, executable)}")
            registered.append(browser)
        except OSError as error:
            print(f"{browser.title}: no se pudo registrar ({error}).", file=sys.stderr)
    print()
    status = doctor.report(as_json=False)
    for browser in registered:
        print(f"Falta un clic: {_REMAINING[browser.family].format(title=browser.title)}.")
    return status if len(registered) == len(browsers) else 1
