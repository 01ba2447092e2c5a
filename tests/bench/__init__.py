"""Measurements: `build.py bench`."""
