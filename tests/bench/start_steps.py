"""What a starting service does, one step after the other, each timed: run in a process of its own.

`python -m tests.bench.start_steps BEGAN`, where BEGAN is `time.time()` just before the process was started.
Prints a JSON object from the name of each step to its milliseconds. The service itself does some of it at the
same time, in two threads.
"""

import time

ENTERED = time.time()

import gc  # noqa: E402 the interpreter's own start ends with the line above
import json  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from functools import cache  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

if TYPE_CHECKING:
    from comedido.checker import Checker
    from comedido.policy.model import Policy

MILLISECONDS = 1000


def _entry() -> None:
    import comedido.commands.serve  # noqa: F401, PLC0415


def _server() -> None:
    from comedido.server.aiohttp_alone import import_the_server_alone  # noqa: PLC0415

    import_the_server_alone()
    import comedido.server.application  # noqa: PLC0415
    import comedido.server.endpoint  # noqa: F401, PLC0415


@cache
def _policy() -> "Policy":
    from comedido.policy.load import remembered_policy_in_force  # noqa: PLC0415

    return remembered_policy_in_force().policy


def _spacy() -> None:
    import spacy.lang.es  # noqa: PLC0415
    import spacy.matcher  # noqa: F401, PLC0415


def _model_libraries() -> None:
    import onnxruntime  # noqa: F401, PLC0415
    import sentencepiece  # noqa: F401, PLC0415


def _checks() -> None:
    import comedido.checker  # noqa: PLC0415
    import comedido.loading  # noqa: F401, PLC0415


def _pipeline() -> None:
    from comedido.language.pipeline import read  # noqa: PLC0415

    read("Buenos días.")


def _models() -> None:
    from comedido.language.judgement import judgements  # noqa: PLC0415
    from comedido.language.scores import models  # noqa: PLC0415

    models()
    judgements()


def _lexicons() -> None:
    from comedido.loading import loaded  # noqa: PLC0415

    loaded(_checker())


def _first_verdict() -> None:
    from comedido.contract import Draft  # noqa: PLC0415

    _checker().check(Draft(text="Mañana empieza en la plaza la feria de Valdeluna, con entrada libre."))


@cache
def _checker() -> "Checker":
    from comedido.checker import Checker  # noqa: PLC0415

    return Checker(_policy())


STEPS: dict[str, Callable[[], object]] = {
    "Entrada": _entry,
    "Servidor": _server,
    "Política": _policy,
    "spaCy": _spacy,
    "Bibliotecas de los modelos": _model_libraries,
    "Código de las revisiones": _checks,
    "Lectura: la tubería y sus listas": _pipeline,
    "Modelos": _models,
    "Léxicos y reglas, con los primeros textos": _lexicons,
    "Un veredicto": _first_verdict,
}


def main() -> None:
    """Take every step and print how long it took."""
    gc.disable()  # as the service does until everything is loaded
    found = {"Intérprete de Python": (ENTERED - float(sys.argv[1])) * MILLISECONDS}
    for name, step in STEPS.items():
        start = time.perf_counter()
        step()
        found[name] = (time.perf_counter() - start) * MILLISECONDS
    print(json.dumps(found))


if __name__ == "__main__":
    main()
