"""Classes of words that tell whom or what a sentence is about (`data/word_classes.csv`)."""

from functools import cache

from comedido.language.data_files import rows


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Folded words by the name of their class."""
    return {row["clase"]: frozenset(row["palabras"].split()) for row in rows("word_classes.csv")}


@cache
def word_class(*names: str) -> frozenset[str]:
    """The words of these classes together. Raises KeyError for a name that the table does not have."""
    return frozenset[str]().union(*(word_classes()[name] for name in names))
