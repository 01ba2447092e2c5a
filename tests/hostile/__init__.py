"""Attacks and faults, each as a test that names the line which defends against it."""
