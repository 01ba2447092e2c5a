"""What Mallory tries on her own account; run by her, so with the standard library alone.

`attempts` reads a list of [act, target] from standard input and writes [act, target, what came of it].
`squat PATH` listens at PATH, pretends to be a service that finds nothing, and writes what it was told.
`relay PATH SERVICE` does the same, but lets the service that listens at SERVICE answer.
"""

import ctypes
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path

REFUSED = "refused"

_CLEAR = b'{"outcome": "clear", "findings": [], "policy": "mallory"}'
_PTRACE_ATTACH = 16
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(_CLEAR), _CLEAR)


def main() -> None:
    match sys.argv[1:]:
        case ["attempts"]:
            tried = [[act, target, outcome(act, target)] for act, target in json.load(sys.stdin)]
            json.dump(tried, sys.stdout)
        case ["squat", path]:
            squat(path, lambda _: _ANSWER)
        case ["relay", path, service]:
            squat(path, lambda request: _told(service, request))


def outcome(act: str, target: str) -> str:
    try:
        return f"got {ACTS[act](target)!r}"
    except PermissionError:
        return REFUSED
    except OSError as error:
        return type(error).__name__


def read(target: str) -> bytes:
    return Path(target).read_bytes()


def write(target: str) -> None:
    with Path(target).open("ab") as opened:
        opened.write(b"mallory")


def look_into(target: str) -> list[str]:
    return os.listdir(target)


def exchange(target: str) -> None:
    os.rename(target, target + ".hers")


def replace(target: str) -> None:
    os.unlink(target)
    listening(target)


def plant_link(target: str) -> None:
    os.symlink("/tmp", target + ".link")  # noqa: S108 anywhere will do
    os.replace(target + ".link", target)


def make_it_hers(target: str) -> None:
    os.chmod(target, 0o777)  # noqa: S103 hers would be open


def stop(target: str) -> bytes:
    return _told(target, b"POST /stop HTTP/1.1\r\nHost: comedido\r\nContent-Length: 0\r\n\r\n")


def ask(target: str) -> bytes:
    return _told(target, b"GET /inventory HTTP/1.1\r\nHost: comedido\r\n\r\n")


def link(target: str) -> None:
    os.link(target, Path.home() / f"{Path(target).name}.linked")


def end(target: str) -> None:
    os.kill(int(target), signal.SIGTERM)


def pause(target: str) -> None:
    os.kill(int(target), signal.SIGSTOP)


def attach(target: str) -> None:
    if ctypes.CDLL(None, use_errno=True).ptrace(_PTRACE_ATTACH, int(target), None, None):
        raise OSError(ctypes.get_errno(), "ptrace")


def look_at_memory(target: str) -> bytes:
    return Path("/proc", target, "mem").read_bytes()


def look_at_environment(target: str) -> bytes:
    return Path("/proc", target, "environ").read_bytes()


def look_at_open_files(target: str) -> list[str]:
    return os.listdir(f"/proc/{target}/fd")


def look_at_loaded_files(target: str) -> bytes:
    return Path("/proc", target, "maps").read_bytes()


def look_at_working_folder(target: str) -> str:
    return os.readlink(f"/proc/{target}/cwd")


def go_through_its_root(target: str) -> list[str]:
    return os.listdir(f"/proc/{target}/root")


ACTS: dict[str, Callable[[str], object]] = {
    act.__name__: act
    for act in (
        *(read, write, look_into, exchange, replace, plant_link, make_it_hers, link),
        *(stop, ask, end, pause, attach, look_at_memory, look_at_environment, look_at_open_files),
        *(look_at_loaded_files, look_at_working_folder, go_through_its_root),
    )
}


def _told(target: str, request: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.connect(target)
        opened.sendall(request)
        return opened.recv(1_000_000)


def listening(path: str) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    os.chmod(path, 0o777)  # noqa: S103 everybody may fall for it
    listener.listen()
    return listener


def squat(path: str, answer: Callable[[bytes], bytes]) -> None:
    listener, told = listening(path), list[bytes]()
    threading.Thread(target=_pretend, args=(listener, told, answer), daemon=True).start()
    print("listening", flush=True)
    sys.stdin.read()
    print(json.dumps([request.decode("latin-1") for request in told]))


def _pretend(listener: socket.socket, told: list[bytes], answer: Callable[[bytes], bytes]) -> None:
    while True:
        connection, _ = listener.accept()
        while request := connection.recv(1_000_000):
            told.append(request)
            connection.sendall(answer(request))
        connection.close()


if __name__ == "__main__":
    main()
