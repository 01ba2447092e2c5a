"""How many times as long as Comedido the peers take over the same texts.

Ratios, for absolute times are the machine's. A library is compared with a check inside the service, a server
with a check over the socket. The peers look for less, or for something else: personal data, bad words of a
list, grammar.
"""

import time
from pathlib import Path

from comedido.checker import Checker
from comedido.contract import Draft
from comedido.loading import loaded_checker
from tests.bench import asking
from tests.bench.drafts import drafts
from tests.bench.figures import Figure
from tests.bench.goals import PEER
from tests.bench.peers.languagetool import languagetool
from tests.bench.peers.programs import Timed, presidio, profanity

WARM_UP = 20
TEXTS = 100
PERCENTILES = (50, 95)
NOT_INSTALLED = "no instalado"
NOWHERE = Path("build/no-peers")


def peers(folder: Path | None) -> list[Figure]:
    """Every peer; one that is not installed has no values. `folder` has a `bin/python` and `node_modules`."""
    everyone = drafts(WARM_UP + TEXTS)
    warm_up, texts = ([draft.text for draft in part] for part in (everyone[:WARM_UP], everyone[WARM_UP:]))
    place = folder or NOWHERE
    inside = _inside(loaded_checker(), everyone)[WARM_UP:]
    found = [
        *_compared("presidio-analyzer", presidio(place, warm_up, texts), inside),
        *_compared("glin-profanity", profanity("glin-profanity", place, warm_up, texts), inside),
        *_compared("@2toad/profanity", profanity("@2toad/profanity", place, warm_up, texts), inside),
    ]
    server = languagetool(warm_up, texts)
    over_socket = _over_socket(everyone[WARM_UP:]) if server else []
    return [*found, *_compared("LanguageTool", server, over_socket)]


def _compared(name: str, timed: Timed | None, own: list[float]) -> list[Figure]:
    aims = {95: PEER} if name == "LanguageTool" else {}
    if timed is None:
        return [Figure(name, [], NOT_INSTALLED, aims.get(95))]
    theirs, ours = Figure(name, timed.milliseconds, "ms"), Figure("Comedido", own, "ms")
    return [
        Figure(
            f"{name} {timed.version}, percentil {percent}",
            [theirs.percentile(percent) / ours.percentile(percent)],
            "veces",
            aims.get(percent),
        )
        for percent in PERCENTILES
    ]


def _inside(checker: Checker, everyone: list[Draft]) -> list[float]:
    return [_milliseconds(checker, draft) for draft in everyone]


def _milliseconds(checker: Checker, draft: Draft) -> float:
    start = time.perf_counter()
    checker.check(draft)
    return (time.perf_counter() - start) * 1000


def _over_socket(everyone: list[Draft]) -> list[float]:
    with asking.warm_service():
        return [asking.milliseconds(draft) for draft in everyone]
