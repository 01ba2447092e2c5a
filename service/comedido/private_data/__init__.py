"""Recognises what should not be published: data of persons, passwords, reserved information."""
