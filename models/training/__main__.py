"""`python3 build.py train --data DIR`: every artefact and every figure, from data and corpora."""

import argparse
import sys
from functools import partial
from pathlib import Path

from models.evaluation.judged import judged
from models.evaluation.result import result_of, write_result
from models.texts.example import Licence
from models.texts.held_out import held_out
from models.training.make import make

_LICENCES = {"all": frozenset(Licence), "clear": frozenset({Licence.CLEAR})}


def main() -> int:
    """Train once, judge the held-out texts with what was made, and write the figures."""
    parser = argparse.ArgumentParser(prog="models.training")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--licences", choices=_LICENCES, default="all")
    parser.add_argument("--json", type=Path, required=True)
    options = parser.parse_args()
    try:
        make(options.data, options.into, _LICENCES[options.licences], partial(print, flush=True))
        write_result(result_of(list(judged(held_out(options.data)))), options.json)
    except FileNotFoundError as error:
        print(f"Falta {error.filename}: indique con --data la carpeta de los datos.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
