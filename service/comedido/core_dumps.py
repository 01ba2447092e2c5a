"""Drafts live in memory alone: a process that crashes must not leave its memory in a file."""

import sys

LARGEST_BYTES = 1 if sys.platform == "linux" else 0
"""Linux hands a core dump of any size to a program that collects them (apport, systemd-coredump), except
where just this one byte is allowed; and in a file of one byte there is no room for any."""


def leave_no_core_dump() -> None:
    """Forbid core dumps of this process and of those that it starts. Windows writes none by itself."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 exists on POSIX only

        resource.setrlimit(resource.RLIMIT_CORE, (LARGEST_BYTES, LARGEST_BYTES))
