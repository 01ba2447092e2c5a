"""Writes every card from two evaluations, or refuses when they are not of the files that ship."""

import argparse
import sys
from pathlib import Path

from comedido.language.artefacts import sums
from models.cards.card import card
from models.cards.diagram import draw
from models.evaluation.result import read_result
from models.texts.corpora import QUESTIONS, ROOT

_TITLES = {"tone": "Tono", "proselytism": "Proselitismo"}


def main() -> int:
    """Write `models/*/card.md` and the diagrams."""
    parser = argparse.ArgumentParser(prog="models.cards")
    parser.add_argument("--shipped", type=Path, required=True)
    parser.add_argument("--clear", type=Path)
    options = parser.parse_args()
    shipped = read_result(options.shipped)
    clear = read_result(options.clear) if options.clear else None
    if shipped.sums != sums():
        print(
            f"{options.shipped} no se calculó para los modelos que se entregan; no se escribe ninguna ficha."
            " Qué hacer: repita build.py train.",
            file=sys.stderr,
        )
        return 1
    for question in QUESTIONS:
        folder = ROOT / question
        about = (folder / "about.md").read_text(encoding="utf-8")
        (folder / "card.md").write_text(card(question, about, shipped, clear), encoding="utf-8")
        if question in shipped.reliability:
            draw(shipped.reliability[question], _TITLES[question], folder / "reliability.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
