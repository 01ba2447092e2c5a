"""Runs of signs or letters without any space, broken up so that their tokens are found in linear time.

spaCy peels signs off a run one by one and looks through all of the rest each time.
"""

import re
from collections.abc import Iterator

from comedido.language.normalised_text import Edit

LONGEST_RUN = 60
"""Most characters without a space between them, unless they are a link."""

_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
_PLAIN_LINK = re.compile(r"(?:https?://|www\.)(?:\w+[./?=&%#~+:,-]{1,2})*\w+")
_PIECE = re.compile(rf"\S{{1,{LONGEST_RUN}}}")


def runs_broken(text: str) -> Iterator[Edit]:
    """Edits that put a space into every long run; links as people paste them stay whole."""
    for run in _LONG_RUN.finditer(text):
        link = _PLAIN_LINK.match(text, *run.span())
        if link is None or link.end() + LONGEST_RUN < run.end():
            for piece in _PIECE.finditer(text, link.end() if link else run.start(), run.end()):
                if piece.end() < run.end():
                    yield Edit(piece.end(), piece.end(), " ")
