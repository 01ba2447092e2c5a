"""Comedido: a warning before a public servant's post leaves the browser (Circular 01 of 2019)."""

__version__ = "0.1.0"
