"""The one error of data bundles."""


class BundleError(Exception):
    """A data bundle that can't be used, with a sentence in Spanish that says why and what to do."""
