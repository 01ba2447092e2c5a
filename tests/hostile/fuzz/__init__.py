"""Bytes that nobody chose, given to everything that reads what others send: by hypothesis and by atheris."""
