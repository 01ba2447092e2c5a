"""What becomes of standard output once nobody reads it any more, as after `| head`."""

import os
import sys


def leave_unread_output() -> None:
    """Write what is still to come to nowhere: Python would complain when it flushes it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
