#!/usr/bin/env python3
"""The one entry for people: prepares what is missing, then runs, tests, bundles, measures or locks Comedido.

Nothing is needed before it but Python 3.11; how the environments are made stands in locks/environments.py.
"""

from __future__ import annotations  # a Python that is too old must get as far as the message about it

import argparse
import os
import platform
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from locks.environments import (
    PYTHON,
    ROOT,
    TRAINING_PYTHON,
    WINDOWS,
    StepError,
    prepare_audit,
    prepare_bundles,
    prepare_fuzzing,
    prepare_linter,
    prepare_python,
    prepare_training,
    say,
)

OLDEST_PYTHON = (3, 11)
ARTEFACTS = ROOT / "service" / "comedido" / "language" / "artefacts"
MODELS_BUILD = ROOT / "build" / "models"


def with_project_python(*words: str) -> int:
    """Run a part of the project with the environment that runs it."""
    return in_foreground(PYTHON, *words)


def in_foreground(python: Path, *words: str) -> int:
    """Run a part of the project and return its exit status; Ctrl+C is for that part."""
    # Interrupted itself, `subprocess.run` would kill the part before it has cleaned up.
    usual = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        return subprocess.run([str(python), *words], cwd=ROOT, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, usual)


def prepare(*browsers: str) -> None:
    """Do every step before a task that needs these browsers."""
    prepare_python()
    prepare_bundles()
    if browsers and with_project_python("-m", "tests.browser.installed", *browsers):
        raise StepError("No se puede seguir sin navegador: lea arriba qué hacer.")


def run(options: argparse.Namespace, _: list[str]) -> int:
    """Open a browser with the extension and the local replicas; without a display, play the script."""
    if options.browser:
        os.environ["COMEDIDO_BROWSER"] = str(Path(options.browser).expanduser().resolve())
    prepare("any")
    return with_project_python("-m", "tests.browser.demo", *(["--headless"] if options.headless else []))


def test(_: argparse.Namespace, pytest_arguments: list[str]) -> int:
    """Run every test, browsers included."""
    prepare("chromium", "firefox")
    prepare_linter()
    return with_project_python("-m", "pytest", *pytest_arguments)


def extension(_: argparse.Namespace, __: list[str]) -> int:
    """Bundle the extension for both families of browsers."""
    prepare()
    say("La extensión está en build/extension/chromium y build/extension/firefox")
    return 0


def bundle(options: argparse.Namespace, _: list[str]) -> int:
    """Freeze service and host, and package the extension beside them."""
    prepare()
    key = ["--signing-key", options.signing_key] if options.signing_key else []
    return with_project_python("-m", "distribution.bundle", *key)


def deb(options: argparse.Namespace, tests: list[str]) -> int:
    """Make a Debian package of a new bundle; with --try, install it where nothing stays and test it there."""
    if status := bundle(options, []) or with_project_python("-m", "distribution.debian.package"):
        return status
    if not options.try_it:
        return 0
    prepare("chromium", "firefox")
    return with_project_python("-m", "distribution.debian.trial", *tests)


def exe(options: argparse.Namespace, _: list[str]) -> int:
    """Make an installer for Windows of a new bundle; on Windows only."""
    if not WINDOWS:
        raise StepError("El instalador para Windows se hace en Windows: ejecute allí la misma orden.")
    return bundle(options, []) or with_project_python("-m", "distribution.windows.package")


def pkg(options: argparse.Namespace, _: list[str]) -> int:
    """Make a package for macOS of a new bundle; on macOS only."""
    if sys.platform != "darwin":
        raise StepError("El paquete para macOS se hace en macOS: ejecute allí la misma orden.")
    signed = ["--sign", options.sign] if options.sign else []
    return bundle(options, []) or with_project_python("-m", "distribution.macos.package", *signed)


def defences(_: argparse.Namespace, words: list[str]) -> int:
    """Remove each defence that a test names, in a clone, and expect the test to fail."""
    prepare("chromium", "firefox")
    return with_project_python("-m", "tests.hostile", *words)


def evasion(options: argparse.Namespace, _: list[str]) -> int:
    """Measure what is still found when every positive example is written to evade."""
    prepare()
    return with_project_python("-m", "tests.hostile.evasion_report", "--every", str(options.every))


def fuzz(_: argparse.Namespace, words: list[str]) -> int:
    """Give what reads from outside any bytes, guided by what they make it do."""
    prepare_python()
    prepare_fuzzing()
    return with_project_python("-m", "tests.hostile.fuzz.campaign", *words)


def audit(options: argparse.Namespace, _: list[str]) -> int:
    """Ask for known vulnerabilities of all that is installed, and let Mozilla's linter read the extension."""
    prepare()
    prepare_linter()
    if options.advisories:
        folder = str(Path(options.advisories).expanduser().resolve())
        return with_project_python("-m", "locks.audit", "--advisories", folder)
    prepare_audit()
    return with_project_python("-m", "locks.audit")


def pictures(_: argparse.Namespace, __: list[str]) -> int:
    """Make the pictures of the documentation anew, and the tour that shows them."""
    prepare("chromium")
    return with_project_python("-m", "tests.browser.tour")


def bench(_: argparse.Namespace, words: list[str]) -> int:
    """Measure the service and the whole path in a browser."""
    prepare("chromium")
    return with_project_python("-m", "tests.bench", *words)


def train(options: argparse.Namespace, _: list[str]) -> int:
    """Rebuild every model that ships, then once more without sources of unclear licence; write the cards."""
    prepare_training()
    data = str(Path(options.data).expanduser().resolve())
    shipped, other = ("clear", "all") if options.clear_licences_only else ("all", "clear")
    figures = {name: str(MODELS_BUILD / f"{name}.json") for name in (shipped, other)}
    # Each in a process of its own: two trainings in one would share what is loaded.
    for name, into in ((shipped, ARTEFACTS), (other, MODELS_BUILD / other)):
        say(f"Se entrena con las fuentes «{name}» en {into}")
        words = ["--data", data, "--licences", name, "--into", str(into), "--json", figures[name]]
        if status := in_foreground(TRAINING_PYTHON, "-m", "models.training", *words):
            return status
    cards = ["--shipped", figures[shipped], "--clear", figures["clear"]]
    return in_foreground(TRAINING_PYTHON, "-m", "models.cards", *cards)


def evaluate(options: argparse.Namespace, _: list[str]) -> int:
    """Print the figures of the shipped models on the texts that were kept apart."""
    prepare_python()
    data = str(Path(options.data).expanduser().resolve())
    errors = ["--errors", str(Path(options.errors).expanduser().resolve())] if options.errors else []
    return with_project_python("-m", "models.evaluation", "--data", data, *errors)


def lock(_: argparse.Namespace, __: list[str]) -> int:
    """Re-create every lock file of Python from the declared dependencies."""
    prepare_python()
    return with_project_python("locks/renew.py")


class SpanishParser(argparse.ArgumentParser):
    """A parser that explains itself in Spanish."""

    def __init__(self, **settings: str) -> None:
        super().__init__(add_help=False, **settings)
        self.add_argument_group("ayuda").add_argument("-h", "--help", action="help", help="esta ayuda")

    def format_help(self) -> str:
        """Put the headings in Spanish."""
        return super().format_help().replace("usage:", "uso:", 1).replace("\noptions:", "\nopciones:", 1)

    def error(self, _: str) -> NoReturn:
        """Show the help and say that the order was not understood."""
        self.exit(
            2, f"{self.format_help()}\nNo se entendió la orden: revise las tareas y opciones de arriba.\n"
        )


def command_line() -> SpanishParser:
    """Describe the tasks and their options."""
    parser = SpanishParser(prog="build.py", description="Prepara lo que falte y hace una tarea de Comedido.")
    tasks = parser.add_subparsers(title="tareas", metavar="tarea", required=True)
    for work, explanation in (
        (run, "abre un navegador con la extensión y réplicas locales de las redes"),
        (test, "ejecuta todas las pruebas, con navegadores; lo que siga se entrega a pytest"),
        (extension, "empaqueta la extensión en build/extension"),
        (bundle, "congela el servicio y empaqueta la extensión en build/bundle"),
        (deb, "hace un paquete para Debian y Ubuntu en build"),
        (exe, "hace un instalador para Windows en build (en Windows; todavía no se ha probado)"),
        (pkg, "hace un paquete para macOS en build (en macOS; todavía no se ha probado)"),
        (pictures, "hace de nuevo las capturas de docs/capturas y «Un recorrido»"),
        (defences, "quita cada defensa, en un clon, y espera que su prueba falle; lo que siga elige cuáles"),
        (evasion, "mide cuánto se sigue encontrando en los textos escritos para evadir (media hora)"),
        (fuzz, "da entradas al azar a lo que lee lo que otros envían (Linux); siga --cases N u objetivos"),
        (audit, "pregunta si lo que se instala tiene fallas conocidas, y revisa la extensión como Mozilla"),
        (
            bench,
            "mide el servicio y el recorrido completo; docs/rendimiento.md dice qué se puede elegir",
        ),
        (train, "vuelve a entrenar los modelos (cerca de una hora) y escribe sus fichas"),
        (evaluate, "muestra las cifras de los modelos que se entregan"),
        (lock, "vuelve a fijar con uv las versiones de los paquetes de Python"),
    ):
        tasks.add_parser(work.__name__, help=explanation, description=explanation).set_defaults(work=work)
    tasks.choices["run"].add_argument("--headless", action="store_true", help="sin ventana, con capturas")
    tasks.choices["run"].add_argument("--browser", metavar="RUTA", help="el navegador que se quiere usar")
    for name in ("bundle", "deb", "exe", "pkg"):
        tasks.choices[name].add_argument(
            "--signing-key", metavar="ARCHIVO", help="la llave RSA con la que su entidad firma la extensión"
        )
    tasks.choices["deb"].add_argument(
        "--try",
        dest="try_it",
        action="store_true",
        help="lo instala donde nada queda y lo prueba (como root)",
    )
    tasks.choices["pkg"].add_argument(
        "--sign", metavar="CERTIFICADO", help="el «Developer ID Installer» con el que se firma el paquete"
    )
    tasks.choices["evasion"].add_argument(
        "--every", type=int, default=1, metavar="N", help="solo un ejemplo de cada N"
    )
    tasks.choices["audit"].add_argument(
        "--advisories", metavar="CARPETA", help="sin red: donde están PyPI.zip y npm.zip, de osv.dev"
    )
    for name in ("train", "evaluate"):
        tasks.choices[name].add_argument(
            "--data", metavar="CARPETA", required=True, help="los datos rotulados"
        )
    tasks.choices["train"].add_argument(
        "--clear-licences-only",
        action="store_true",
        help="entrega el modelo sin fuentes de licencia incierta",
    )
    tasks.choices["evaluate"].add_argument(
        "--errors", metavar="CARPETA", help="dónde dejar las listas de errores"
    )
    return parser


def main() -> int:
    """Run one task and return its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        print(f"Comedido necesita Python 3.11 o posterior; {sys.executable} es {platform.python_version()}.")
        print("Qué hacer: instálelo y repita la orden con él, por ejemplo python3.11 build.py run.")
        return 1
    parser = command_line()
    options, rest = parser.parse_known_args()
    if rest and options.work not in (test, deb, defences, bench, fuzz):
        parser.error("unknown")
    try:
        return options.work(options, rest)
    except (StepError, OSError) as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
