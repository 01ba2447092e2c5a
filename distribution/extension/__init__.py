"""The packages of the extension."""
