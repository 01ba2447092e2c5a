"""Asks what is named, as a browser does, and prints the answers: `python -m tests.hostile.asking KIND …`."""

import json
import sys

from comedido import client
from comedido.running_service import STOP_PATH
from tests.hostile.every_request import WARNED, contents_with
from tests.native_host import NativeHost


def main() -> None:
    """Print the answers as JSON, by kind, and end the service."""
    contents = contents_with(WARNED)
    with NativeHost() as browser:
        answers = {kind: browser.ask({"kind": kind, "id": 1, **contents[kind]}) for kind in sys.argv[1:]}
    print(json.dumps(answers, ensure_ascii=False))
    client.exchange(client.connect(1), "POST", STOP_PATH)


if __name__ == "__main__":
    main()
