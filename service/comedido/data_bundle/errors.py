"""The one error of data bundles."""


class BundleError(Exception):
    """A data bundle that can't be used, with a sentence in Spanish that says why and what to do."""


def remedy_of(error: Exception) -> str:
    """A sentence in Spanish: what to do about installed data that could not be read because of `error`."""
    if isinstance(error, PermissionError):
        return (
            "Falta permiso: quien administra el equipo debe dejar que todos entren a esa carpeta y la lean."
        )
    return "Instale otra vez su paquete de datos."
