"""Everything that can be measured, in the order of the report: add a line to add a measurement."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.again import again
from tests.bench.batch import batch
from tests.bench.busy_page import busy_page
from tests.bench.checking import checking
from tests.bench.click import click
from tests.bench.clients import clients
from tests.bench.cold_start import cold_start
from tests.bench.each_check import each_check
from tests.bench.exhausting import exhausting
from tests.bench.keystrokes import keystrokes
from tests.bench.lengths import lengths
from tests.bench.main_thread import main_thread
from tests.bench.measurement import Planned
from tests.bench.memory import memory
from tests.bench.model_loading import model_loading
from tests.bench.peers.comparison import peers
from tests.bench.press import press
from tests.bench.rest import rest
from tests.bench.service_start import service_start
from tests.bench.start_parts import start_parts
from tests.bench.verdict import verdict
from tests.browser.installed import Family, obtain


@dataclass(frozen=True)
class Choices:
    """What the command line chooses: the checks over which memory is watched, where the peers are, and the
    rows of large calendars."""

    checks: int
    peers: Path | None
    rows: Sequence[int] = ()


def planned(choices: Choices) -> list[Planned]:
    """Every measurement; none has begun."""
    return [
        Planned(
            "longitud",
            "Respuesta del servicio según la longitud del texto",
            "Por el socket, como pregunta el host: se conecta, envía el borrador y lee el veredicto.",
            lengths,
        ),
        Planned(
            "otra-vez",
            "Lo que no se revisa dos veces",
            "El mismo borrador ya tiene veredicto; de uno largo, los modelos releen la parte que cambió.",
            again,
        ),
        Planned(
            "clientes",
            "Respuesta del servicio según cuántos preguntan a la vez",
            "Borradores de 280 caracteres; cada cliente vuelve a preguntar apenas recibe su respuesta.",
            clients,
        ),
        Planned(
            "memoria",
            "Memoria",
            "Bytes residentes de los dos procesos, con las bibliotecas que comparten, mientras se revisa.",
            lambda: memory(choices.checks),
        ),
        Planned(
            "arranque",
            "Arranque en frío",
            "Cada vez con una carpeta nueva, como el primer día; el disco ya leyó los archivos del programa.",
            cold_start,
        ),
        Planned(
            "arranque-servicio",
            "Arranque del servicio, visto desde fuera",
            "Sin host ni navegador: cuándo recibe conexiones, cuándo sabe la política y cuándo juzga.",
            service_start,
        ),
        Planned(
            "arranque-partes",
            "Arranque en frío, por partes",
            "Los mismos pasos del servicio, uno tras otro para poder sumarlos; él hace algunos a la vez.",
            start_parts,
        ),
        Planned(
            "modelos",
            "Carga de los modelos",
            "Leídos del disco, comprobados por su huella y preparados.",
            model_loading,
        ),
        Planned(
            "revision",
            "Una revisión dentro del servicio",
            "Del borrador en memoria al veredicto en memoria, sin socket.",
            checking,
        ),
        Planned(
            "cada-revision",
            "Cada revisión por separado",
            "El texto ya está leído, también por los modelos.",
            each_check,
        ),
        Planned(
            "agotar",
            "Textos escritos para agotar",
            "La revisión más lenta de cada uno, en tiempo de procesador; todos son tan largos como se puede.",
            exhausting,
        ),
        Planned(
            "lotes",
            "Un calendario grande",
            "`comedido check --file` con todos los núcleos, de la orden al informe completo.",
            lambda: batch(choices.rows),
        ),
        Planned(
            "veredicto",
            "De la tecla al veredicto en el navegador",
            "Chromium con la extensión, el host y el servicio de verdad, en una réplica de X.",
            lambda: verdict(_chromium()),
        ),
        Planned(
            "publicar",
            "De publicar sin veredicto previo a la página",
            "Se escribe y se publica en seguida: la extensión retiene la tecla, pregunta y la repite.",
            lambda: press(_chromium()),
        ),
        Planned(
            "clic",
            "Clic con veredicto ya conocido",
            "Con el texto en regla, la extensión deja pasar el clic.",
            lambda: click(_chromium()),
        ),
        Planned(
            "teclas",
            "Guiones en el hilo principal de la página",
            "Por el perfilador de Chromium: el tiempo de los guiones de la extensión y de la página.",
            lambda: keystrokes(_chromium()),
        ),
        Planned(
            "hilo",
            "Todo el hilo principal de la página",
            "Guiones, estilo, composición y dibujo, con la extensión y sin ella.",
            lambda: main_thread(_chromium()),
        ),
        Planned(
            "pagina-grande",
            "Escribir en una página grande que no se detiene",
            "Tiempo del hilo principal por tecla, a ritmo constante, por parejas de navegadores.",
            lambda: busy_page(_chromium()),
        ),
        Planned(
            "reposo",
            "Reposo",
            "Una página que cambia sin cesar y en la que nadie escribe: qué hacen los tres programas.",
            lambda: rest(_chromium()),
        ),
        Planned(
            "alternativas",
            "Alternativas",
            "Cuántas veces lo que tarda Comedido con los mismos textos de 280 caracteres."
            " Buscan otra cosa: datos personales, groserías de una lista, ortografía y gramática.",
            lambda: peers(choices.peers),
        ),
    ]


def names() -> list[str]:
    """The short name of every measurement."""
    return [each.name for each in planned(Choices(checks=0, peers=None))]


def _chromium() -> Path:
    return obtain(Family.CHROMIUM)
