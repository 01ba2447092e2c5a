"""Measures everything in one run: `python -m tests.bench [--json FILE]`.

The machine should be quiet meanwhile; its load is shown beside the figures.
"""

import argparse
import sys
from pathlib import Path

from rich.console import Console

from tests.bench import report
from tests.bench.checking import checking
from tests.bench.click import click
from tests.bench.cold_start import cold_start
from tests.bench.each_check import each_check
from tests.bench.keystrokes import keystrokes
from tests.bench.machine import Machine
from tests.bench.main_thread import main_thread
from tests.bench.measurement import measured
from tests.bench.memory import memory
from tests.bench.model_loading import model_loading
from tests.bench.press import press
from tests.bench.socket_check import socket_check
from tests.bench.verdict import verdict
from tests.browser.installed import Family, obtain

MEASUREMENTS = {
    "Una revisión dentro del servicio": checking,
    "Cada revisión por separado": each_check,
    "Una revisión por el socket": socket_check,
    "Carga de los modelos": model_loading,
    "Arranque en frío": cold_start,
    "Memoria": memory,
    "De la tecla al veredicto en el navegador": lambda: verdict(_chromium()),
    "De publicar sin veredicto previo a la página": lambda: press(_chromium()),
    "Clic con veredicto ya conocido": lambda: click(_chromium()),
    "Guiones en el hilo principal de la página": lambda: keystrokes(_chromium()),
    "Todo el hilo principal de la página": lambda: main_thread(_chromium()),
}


def main() -> int:
    """Measure, show and save; 1 when something could not be measured. An aim that is missed is no error."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Mide Comedido.")
    parser.add_argument("--json", type=Path, metavar="ARCHIVO", help="guarda las cifras en JSON")
    options = parser.parse_args()
    machine = Machine()
    measurements = []
    with Console(stderr=True).status("") as status:
        for title, work in MEASUREMENTS.items():
            status.update(f"Se mide: {title}…")
            measurements.append(measured(title, work))
    report.show(machine, measurements)
    if options.json:
        report.save(options.json, machine, measurements)
    return int(any(measurement.failure for measurement in measurements))


def _chromium() -> Path:
    return obtain(Family.CHROMIUM)


if __name__ == "__main__":
    sys.exit(main())
