"""Exhaustion (group 6 of the threat model): the work grows with the text alone, whatever it is made of.

Counted are the calls that a check makes; `python3 build.py bench` has the milliseconds of the longest texts.
"""

import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import cast

import pytest

import comedido
from comedido.checker import Checker
from comedido.checks import CHECKS
from comedido.checks.context import Context
from comedido.contract import AccountKind, Actor, Draft, Network, Surface
from comedido.language.offence import tone_signs
from comedido.language.pipeline import read
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_words import vocabulary
from comedido.policy.load import circular
from comedido.policy.worded import MOST_PLACES
from comedido.private_data.recogniser import compiled, recognisers
from tests.checks.entities import ENTITIES
from tests.checks.known import policy_of
from tests.hostile.defence import defended_by
from tests.hostile.exhausting_texts import EXHAUSTING
from tests.hostile.regular_expressions import nested_repetitions

SHORT, LONG = 400, 1_600
MOST_GROWTH = 1.5 * LONG / SHORT
FEW = 2 * LONG
"""Calls that may come besides: windows and what is remembered fill up first."""
MOST_OFFENCES = 2_000
RECOGNISED = ("personal_data.yaml", "credentials.yaml", "confidential.yaml")


def calls(work: Callable[[], object]) -> int:
    """How many functions, of Python and of C, are called by `work`; generators count each time they go on."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def work_on(text: str) -> Mapping[str, int]:
    """The calls of reading a text and of each check on it, without the models."""
    found = {"lectura": calls(lambda: read(text))}
    context = Context(
        reading=read(text), parent=None, policy=policy_of(ENTITIES["municipio"]), today=date(2026, 11, 23)
    )
    assert context.reading.doc._.scores is not None
    assert context.reading.standing is not None
    actor = Actor(handle="prueba", kind=AccountKind.INSTITUTIONAL)
    draft = Draft(text=text, network=Network.FACEBOOK, surface=Surface.REPLY, actor=actor)
    for name, check in CHECKS.items():
        found[name] = calls(lambda check=check: list(check(draft, context)))
    return found


def outgrown(short: Mapping[str, int], long: Mapping[str, int]) -> Mapping[str, tuple[int, int]]:
    """The calls on both texts of what took more than the longer one explains."""
    return {
        name: (short[name], calls) for name, calls in long.items() if calls > MOST_GROWTH * short[name] + FEW
    }


@pytest.fixture(scope="module")
def loaded() -> None:
    """What is loaded once is no work of the first text."""
    for name in ("insultos", "palabras tapadas", "celulares", "proselitismo"):
        work_on(EXHAUSTING[name][:SHORT])


@defended_by(
    "service/comedido/checks/accusation.py",
    "for place in set(sentences)",
    instead="for place in sentences",
)
@pytest.mark.parametrize("name", EXHAUSTING)
@pytest.mark.usefixtures("loaded")
def test_the_work_grows_with_the_text_alone(name: str) -> None:
    short, long = EXHAUSTING[name][:SHORT], EXHAUSTING[name][:LONG]
    # What a word needs is made ready when it first comes: only work that is done each time grows.
    work_on(long)
    assert outgrown(work_on(short), work_on(long)) == {}


@defended_by(
    "service/comedido/language/offence.py",
    "if grave == _ENOUGH or found == _MOST:",
    instead="if grave == _ENOUGH:",
)
@pytest.mark.parametrize("name", ["insultos", "alargadas", "mayúsculas alternas"])
def test_rude_words_without_end_are_judged_up_to_a_number(name: str) -> None:
    assert len(tone_signs(read(EXHAUSTING[name])).offences) == MOST_OFFENCES


@defended_by("service/comedido/policy/worded.py", "nsmallest(MOST_PLACES, spans)", instead="sorted(spans)")
@pytest.mark.parametrize("name", EXHAUSTING)
def test_a_finding_marks_so_many_places_at_most(name: str) -> None:
    draft = Draft(text=EXHAUSTING[name][:4_000], actor=Actor(kind=AccountKind.INSTITUTIONAL))
    marked = [len(finding.spans) for finding in Checker(policy=circular()).check(draft).findings]
    assert max(marked, default=0) <= MOST_PLACES


def patterns() -> Iterator[re.Pattern[str]]:
    """Every regular expression of the service: of its modules, of its data, and of the rules made of data."""
    for module in pkgutil.walk_packages(comedido.__path__, "comedido."):
        if not module.name.endswith("__main__"):
            yield from _within(vars(import_module(module.name)).values())
    for file in RECOGNISED:
        for recogniser in recognisers(file).values():
            forms = (recogniser.digits, recogniser.pattern, recogniser.link)
            yield from (compiled(form) for form in forms if form is not None)
    rules = proselytism_rules()
    for phrases in (*rules.evidence.values(), *(each.phrases for each in (*rules.rules, *rules.guards))):
        yield from (phrase.pattern for phrase in phrases)
    yield vocabulary().someone.pattern


def _within(values: Iterable[object]) -> Iterator[re.Pattern[str]]:
    for value in values:
        if isinstance(value, re.Pattern):
            yield cast("re.Pattern[str]", value)
        elif isinstance(value, dict):
            yield from _within(cast("dict[object, object]", value).values())
        elif isinstance(value, list | tuple):
            yield from _within(cast("Iterable[object]", value))


@defended_by("service/comedido/language/long_runs.py", "[./?=&%#~+:,-]{1,2}", instead="[./?=&%#~+:,_-]{1,2}")
def test_no_regular_expression_repeats_a_repetition() -> None:
    every = list(patterns())
    assert len(every) > 1_000
    assert [problem for pattern in every for problem in nested_repetitions(pattern)] == []


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        (r"(a+)+b", True),
        (r"(?:\w+\s*)*x", True),
        (r"(?:a|b+)*c", True),
        (r"(?:ab*b?)*c", True),
        (r"(?:\w+\s+)*x", False),
        (r"(?:\w+[./]{1,2})*\w+", False),
        (r"(?:(?>a+))*b", False),
        (r"(?:a{1,3})*b", True),
        (r"(?:ab*a?)+c", True),
        (r"(?:[^a]{1,3}a)*b", False),
    ],
)
def test_repetitions_without_a_border_are_known(pattern: str, wrong: bool) -> None:
    assert bool(list(nested_repetitions(re.compile(pattern)))) is wrong
