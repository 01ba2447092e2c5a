"""Comedido: a warning before a public servant's post leaves the browser (Circular 01 of 2019)."""

import os

__version__ = "0.1.0"

# Any package that is installed beside could have itself shown all that pydantic validates, drafts among it.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
