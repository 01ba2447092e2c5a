"""Drafts live in memory alone: a process that crashes must not leave its memory in a file."""

import sys


def leave_no_core_dump() -> None:
    """Forbid core dumps of this process and of those that it starts. Windows writes none by itself."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 exists on POSIX only

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
