"""Speaking to a real host process as a browser does."""

import json
import subprocess
import sys
from typing import Any, BinaryIO, cast

from comedido.frames import read_frame, write_frame

ENDING_SECONDS = 20


class NativeHost:
    """A host process for the current `COMEDIDO_HOME`; ends when left."""

    def __init__(self, command: list[str] | None = None) -> None:
        self.process = subprocess.Popen(
            command or [sys.executable, "-P", "-m", "comedido.host"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._requests = cast("BinaryIO", self.process.stdin)
        self._answers = cast("BinaryIO", self.process.stdout)

    def __enter__(self) -> "NativeHost":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def send(self, request: object) -> None:
        self.send_bytes(request if isinstance(request, bytes) else json.dumps(request).encode())

    def send_bytes(self, content: bytes) -> None:
        write_frame(self._requests, content)

    def receive(self) -> dict[str, Any]:
        frame = read_frame(self._answers)
        assert frame is not None
        return json.loads(frame)

    def ask(self, request: object) -> dict[str, Any]:
        self.send(request)
        return self.receive()

    def end(self) -> tuple[int, bytes]:
        """Close the channel; returns the exit status and what was left to read."""
        rest, _ = self.process.communicate(timeout=ENDING_SECONDS)
        return self.process.returncode, rest
