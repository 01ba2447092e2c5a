"""`python3 build.py evaluate --data DIR`: how good the shipped artefacts are on texts kept apart."""

import argparse
import sys
from pathlib import Path

from platformdirs import user_cache_path
from rich.console import Console

from comedido.language.artefacts import ArtefactError
from models.evaluation.errors import write_errors
from models.evaluation.judged import judged
from models.evaluation.report import show
from models.evaluation.result import result_of, write_result
from models.texts.held_out import held_out


def main() -> int:
    """Print the figures, and write the lists of errors outside the repository."""
    parser = argparse.ArgumentParser(prog="build.py evaluate")
    parser.add_argument("--data", type=Path, required=True, help="carpeta de los datos rotulados")
    parser.add_argument(
        "--errors",
        type=Path,
        default=user_cache_path("comedido") / "errors",
        help="carpeta, fuera del repositorio, para las listas de errores",
    )
    parser.add_argument("--json", type=Path, help="guarda las cifras en este archivo")
    options = parser.parse_args()
    try:
        texts = list(judged(held_out(options.data)))
        result = result_of(texts)
        show(result, Console(width=None if sys.stdout.isatty() else 120))
        write_errors(texts, options.errors)
    except (ArtefactError, FileNotFoundError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Las listas de errores están en {options.errors}")
    if options.json:
        write_result(result, options.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
