"""What is installed, running and registered, and how to mend what is not. It starts and changes nothing."""

import os
import platform
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from pydantic import ValidationError

from comedido import __version__, address, client, folders
from comedido.accounts.current_inventory import CurrentInventory
from comedido.accounts.inventory_file import located, set_aside_files
from comedido.browsers import BROWSERS, Browser
from comedido.contract import Draft, Status
from comedido.data_bundle.in_force import record_files
from comedido.documents import DocumentError
from comedido.language.artefacts import NAMES, damage
from comedido.missing_files import is_missing
from comedido.policy.load import policy_in_force
from comedido.policy.machine import FILE_NAME, data_settings
from comedido.registration import is_used, manifest_file, registered_executable
from comedido.site_health.store import SiteCounts
from comedido.site_health.wording import needs_mending, sentence_of

_ANSWER_SECONDS = 3.0
_OWN_DATA = "Rigen los que trae Comedido"


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing looked at, in Spanish; `remedy` says how to mend it and is None when all is well."""

    subject: str
    found: str
    remedy: str | None = None

    @property
    def well(self) -> bool:
        """Whether nothing needs mending."""
        return self.remedy is None


def observations() -> Iterator[Observation]:
    """Look at everything, the quickest first; without folders of one's own, at nothing that is kept there."""
    yield Observation("Versión", f"Comedido {__version__}, Python {platform.python_version()}")
    try:
        folders.state()
        yield _permissions()
    except OSError as error:
        # Another user may have put something in their place.
        yield Observation("Permisos", f"Una carpeta no se puede usar: {error}", "Corrija sus permisos.")
        return
    yield _service()
    yield from _policy()
    yield from _data()
    yield from _inventory()
    yield from _sites()
    for browser in BROWSERS:
        yield _registration(browser)
    yield _models()
    yield _language()


def _permissions() -> Observation:
    subject, folder, socket = "Permisos", folders.runtime(), address.socket_file()
    if os.name != "posix" or not socket.exists():
        return Observation(subject, f"Solo usted puede entrar a {folder}")
    if stat.S_IMODE(socket.stat().st_mode) == 0o600:  # noqa: PLR2004 read and write for the owner alone
        return Observation(subject, f"Solo usted puede usar {socket}")
    return Observation(subject, f"Otros usuarios pueden abrir {socket}", f"Ejecute: chmod 600 '{socket}'")


def _service() -> Observation:
    subject = "Servicio"
    try:
        connection = client.connect(_ANSWER_SECONDS)
    except OSError:
        return Observation(subject, "No está en marcha; se inicia solo con el primer borrador")
    again = "Cierre el proceso «comedido serve»; el siguiente borrador inicia uno nuevo."
    try:
        response = client.exchange(connection, "GET", "/health")
        status = Status.model_validate_json(response.body) if response.status == HTTPStatus.OK else None
    except (OSError, ValidationError):
        status = None
    if status is None:
        return Observation(subject, "Está en marcha pero no responde como debe", again)
    if status.version != __version__:
        return Observation(subject, f"Está en marcha la versión {status.version}, no la {__version__}", again)
    return Observation(subject, f"En marcha desde hace {status.seconds_running} s")


def _policy() -> Iterator[Observation]:
    subject = "Política"
    try:
        policy, mistakes = policy_in_force()
    except DocumentError as error:
        yield Observation(subject, f"La circular no se puede leer: {error}", "Instale Comedido otra vez.")
        return
    place = folders.configuration() / FILE_NAME
    yield Observation(subject, f"{policy.name}, versión {policy.version}; la de su entidad va en {place}")
    for mistake in mistakes:
        yield Observation(subject, str(mistake), "Corríjalo; hasta entonces el archivo no se aplica.")


def _data() -> Iterator[Observation]:
    subject = "Datos"
    settings = data_settings()
    if not settings.url and all(is_missing(file) for file in record_files()):
        yield Observation(subject, f"{_OWN_DATA}; no se buscan otros")
        return
    from comedido.data_bundle.status import data_status  # noqa: PLC0415 brings what few computers need

    status = data_status()
    manifest = status.data.manifest
    found = f"Rigen los {manifest.version} de {manifest.entity}" if manifest else _OWN_DATA
    sought = f"; se buscan nuevos en {settings.url}" if settings.url else ""
    yield Observation(subject, found + sought)
    if sites := status.data.sites():
        yield Observation(
            subject,
            f"Traen definiciones de {', '.join(sites)}; las opciones de la extensión, en «Sitios», dicen "
            "cuáles usa",
        )
    for problem in status.problems(date.today()):
        yield Observation(subject, problem, "Mire «comedido data status»; hasta entonces rige lo que había.")


def _inventory() -> Iterator[Observation]:
    subject = "Inventario de cuentas"
    current = CurrentInventory()
    if problems := current.problems():
        for problem in problems:
            yield Observation(subject, problem, "Hasta entonces se revisa sin esas cuentas.")
        return
    accounts = current.accounts().accounts
    yield Observation(
        subject,
        f"Cuentas: {len(accounts)}" if accounts else "Vacío; llénelo con «comedido accounts import ARCHIVO»",
    )
    for file in set_aside_files(located(current.locate)):
        yield Observation(subject, f"Un inventario dañado está guardado en {file}; puede borrarlo")


def _sites() -> Iterator[Observation]:
    surfaces = SiteCounts().health().surfaces
    if not surfaces:
        yield Observation("Sitios", "Nadie ha escrito en ellos con la extensión en dos semanas")
    remedy = "Actualice la definición del sitio o avise a quien administra Comedido: docs/sitios.md"
    for health in surfaces:
        yield Observation(
            f"Sitio {health.site} ({health.version})",
            sentence_of(health),
            remedy if needs_mending(health) else None,
        )


def _registration(browser: Browser) -> Observation:
    manifest = manifest_file(browser)
    executable = registered_executable(browser)
    remedy = f"Ejecute: comedido install --browser {browser.name}"
    if executable is None:
        if not is_missing(manifest):
            return Observation(browser.title, f"El registro está dañado o cerrado: {manifest}", remedy)
        if not is_used(browser):
            return Observation(browser.title, "Este usuario no lo ha usado; no hace falta registrarlo")
        return Observation(browser.title, "No está registrado; la extensión no encontrará a Comedido", remedy)
    if not os.access(executable, os.X_OK):
        return Observation(browser.title, f"Está registrado, pero {executable} no se puede ejecutar", remedy)
    return Observation(browser.title, f"Registrado: {executable}")


def _models() -> Observation:
    subject = "Modelos"
    if damaged := damage():
        return Observation(
            subject, f"Se revisa solo con las reglas. {damaged[0]}", "Instale Comedido otra vez."
        )
    return Observation(subject, f"{len(NAMES)} archivos, cada uno el que se entregó")


def _language() -> Observation:
    subject = "Lenguaje"
    try:
        from comedido.loading import loaded_checker  # noqa: PLC0415 what breaks in it is to be reported

        verdict = loaded_checker().check(Draft(text="Buenos días."))
    except Exception as error:
        return Observation(
            subject, f"No carga: {type(error).__name__}: {error}", "Instale Comedido otra vez."
        )
    if verdict.unfinished:
        broken = ", ".join(verdict.unfinished)
        return Observation(subject, f"Hay revisiones que no terminan: {broken}", "Instale Comedido otra vez.")
    return Observation(subject, "Carga y revisa un texto de prueba")
