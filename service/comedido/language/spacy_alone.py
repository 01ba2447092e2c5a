"""spaCy without its command line, which its package would import: clients of HTTP, templates, downloads.

A service that reaches no network has no use for them, and they take a fifth of a second and 17 MB.
"""

import sys
from types import ModuleType


def leave_out_the_command_line() -> None:
    """Let `import spacy` find an empty command line. Does nothing once spaCy has been imported."""
    if "spacy" in sys.modules:
        return
    package, information = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    # The one thing that the package takes from it, for people at a terminal.
    vars(information)["info"] = None
    sys.modules[package.__name__] = package
    sys.modules[information.__name__] = information
