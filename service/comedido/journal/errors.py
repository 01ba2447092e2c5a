"""What may be wrong with the journal, apart from what opens it."""


class JournalError(Exception):
    """The journal can't be used, with a sentence for people."""


def unusable(error: BaseException) -> JournalError:
    """The error about a file that can't be used because of `error`."""
    return JournalError(f"El registro de actividad no se puede usar ({error}).")
