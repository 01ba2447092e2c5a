"""spaCy's tokenizer, documents and matchers without the rest of it, which its packages would import.

A service that trains nothing and reaches no network has no use for trained components, neural layers,
training, or a command line with its clients of HTTP. They take three tenths of a second and 33 MB.
"""

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_LEFT_OUT = (
    "pydantic.v1",
    "spacy.pipeline",
    "spacy.pipeline.factories",
    "spacy.registrations",
    "spacy.scorer",
    "spacy.training",
    "spacy.training.initialize",
    "srsly._yaml_api",
    "thinc.layers",
)


class _LeftOut(ModuleType):
    """A module that has every name asked of it, each an empty class: enough for whoever only imports them."""

    def __getattr__(self, name: str) -> type[object]:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


def import_the_needed_alone() -> None:
    """Let the modules of spaCy find nothing in those left out. Does nothing once spaCy has been imported."""
    specification = find_spec("spacy")
    if "spacy" in sys.modules or specification is None:
        return
    # Not run: the package itself would import all of its parts.
    sys.modules["spacy"] = module_from_spec(specification)
    sys.modules.update({name: _LeftOut(name) for name in _LEFT_OUT})
