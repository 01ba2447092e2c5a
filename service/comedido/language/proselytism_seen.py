"""What the search for proselytism finds in a line."""

from dataclasses import dataclass

from comedido.language.proselytism_data import Weight


@dataclass(frozen=True, slots=True)
class SeenAct:
    """An act, or a sign that adds up with others, and the part of the line where it was seen.

    `says` finishes the sentence «El texto …»; `about` stands for the candidacy that nobody named.
    """

    act: str
    says: str
    about: str
    weight: Weight
    start: int
    end: int
