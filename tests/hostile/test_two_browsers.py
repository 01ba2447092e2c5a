"""Two browsers of one person ask one service at once: each gets its own verdicts, and both are counted."""

import threading
from datetime import date, timedelta
from pathlib import Path

from tests.conftest import services
from tests.hostile.every_request import WARNED, contents_with
from tests.native_host import NativeHost

CLEAR = "El puente amaneció con niebla."
ROUNDS = 10


def test_two_browsers_at_once_get_their_own_verdicts_and_both_are_counted(home: Path) -> None:
    browsers = {WARNED: NativeHost(), CLEAR: NativeHost()}
    decision = contents_with("")["decision"]
    for text, browser in browsers.items():
        for number in range(ROUNDS):
            browser.send({"kind": "check", "id": 2 * number, "draft": {"text": f"{text} {number}"}})
            browser.send({"kind": "decision", "id": 2 * number + 1, **decision})
    outcomes: dict[str, list[str]] = {}
    threads = [
        threading.Thread(target=lambda text=text, browser=browser: outcomes.update({text: answers(browser)}))
        for text, browser in browsers.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes == {WARNED: ["warn", "recorded"] * ROUNDS, CLEAR: ["clear", "recorded"] * ROUNDS}
    tomorrow = date.today() + timedelta(days=1)
    period = {"since": "2000-01-01", "until": tomorrow.isoformat()}
    counted = browsers[CLEAR].ask({"kind": "activity", "id": 99, "period": period})["activity"]
    for browser in browsers.values():
        browser.end()
    assert sum(day["published_anyway"] for day in counted["days"]) == 2 * ROUNDS
    assert len(services(home)) == 1


def answers(browser: NativeHost) -> list[str]:
    """What each question was answered with, in the order in which they were asked."""
    found: list[str] = []
    for number in range(2 * ROUNDS):
        answer = browser.receive()
        assert answer["id"] == number
        found.append(answer["verdict"]["outcome"] if answer["kind"] == "verdict" else answer["kind"])
    return found
