"""Every text of the project that must be found or only looks like it, with what judges it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from comedido.accounts.cues import Voice
from comedido.accounts.voice import voice_of
from comedido.contract import Outcome, Surface
from comedido.language.judgement import Level
from comedido.language.pipeline import read
from comedido.language.proselytism_judgement import judge_proselytism
from comedido.language.tone_judgement import judge_tone
from models.texts.corpora import corpus
from models.texts.held_out import functional_cases
from tests.checks.conversations import judged_row as judged_in_conversation
from tests.checks.judging import CORPUS, WARNINGS, judged, rows
from tests.coverage.test_coverage import EXAMPLES, found
from tests.interactions.judging import judged_row as judged_interaction
from tests.pages.test_profile import severity as profile_severity

TESTS = Path(__file__).parents[1]
HARMLESS, OFFENSIVE = 0, 2
_BY_TEXT = (
    *("unsourced", "accusation", "artificial_growth", "personal_data", "credentials", "confidential"),
    *("spelling", "unfinished", "plain_language"),
)
_BY_CONVERSATION = ("private_matters", "mission", "presidency", "brand_line", "controversy")
_VOICES = (Voice.INSTITUTIONAL, Voice.PERSONAL)


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and whether a text in its place is found."""

    group: str
    """The check, the clause or the question that it is an example of."""
    text: str
    is_found: Callable[[str], bool]


def positives() -> Iterator[Example]:
    """All texts that must be found, in the order of the files."""
    yield from _of_checks("positive")
    yield from _of_models(OFFENSIVE)
    yield from _of_voices()
    yield from _of_clauses()
    for row in rows(str(TESTS / "interactions" / "corpus" / "found.csv")):
        if row["text"]:
            yield Example("interacciones", row["text"], partial(_interaction_warns, row))
    for row in rows(str(TESTS / "pages" / "corpus" / "profile_positive.csv")):
        yield Example("4.2 perfil", row["biography"], lambda text: profile_severity(text) is not None)


def negatives() -> Iterator[Example]:
    """All texts that nobody must be warned about, in the order of the files."""
    yield from _of_checks("negative")
    yield from _of_models(HARMLESS)


def _of_checks(side: str) -> Iterator[Example]:
    for check in _BY_TEXT:
        for row in _corpora(check, side):
            account = row.get("account") or "institucional"
            yield Example(check, row["text"], partial(_check_finds, check, account))
    for check in _BY_CONVERSATION:
        for row in _corpora(check, side):
            yield Example(check, row["text"], partial(_conversation_finds, check, row))
    for row in _corpora("replies", side):
        yield Example("replies", row["text"], partial(_answer_finds, row["parent"]))
    for row in _corpora("tone", side):
        yield Example("tone", row["text"], partial(_tone_warns, row["account"], row["surface"]))
    for row in _corpora("proselytism", side):
        yield Example("proselytism", row["text"], _campaigns)


def _of_models(answer: int) -> Iterator[Example]:
    for question, warns in (("tone", _offends), ("proselytism", _campaigns)):
        for example in (*functional_cases(question), *corpus(question)):
            if example.answers[question] == answer:
                yield Example(f"{question} (modelos)", example.text, warns)


def _of_voices() -> Iterator[Example]:
    for voice in _VOICES:
        for row in rows(str(TESTS / "accounts" / "corpus" / f"voice_{voice}.csv")):
            yield Example("voice", row["text"], partial(_speaks_as, voice))
    for example in (*functional_cases("voice"), *corpus("voice")):
        if example.answers["voice"] < len(_VOICES):
            speaks = partial(_speaks_as, _VOICES[example.answers["voice"]])
            yield Example("voice (modelos)", example.text, speaks)


def _of_clauses() -> Iterator[Example]:
    for clause, sides in EXAMPLES.items():
        for example in sides["found"]:
            for field in ("text", "biography"):
                if example.get(field):
                    finds = partial(_example_finds, clause, example, field)
                    yield Example(f"cobertura {clause[0]}", example[field], finds)


def _corpora(check: str, side: str) -> Iterator[dict[str, str]]:
    for name in (f"{check}_{side}.csv", f"{check}_{side}_unseen.csv", f"{check}_unseen_{side}.csv"):
        if (CORPUS / name).exists():
            yield from rows(name)


def _check_finds(check: str, account: str, text: str) -> bool:
    return bool(judged(check, text, account))


def _conversation_finds(check: str, row: Mapping[str, str], text: str) -> bool:
    return bool(judged_in_conversation(check, {**row, "text": text}))


def _answer_finds(parent: str, text: str) -> bool:
    return bool(judged("replies", text, surface=Surface.REPLY, parent_text=parent))


def _tone_warns(account: str, surface: str, text: str) -> bool:
    return any(one.severity in WARNINGS for one in judged("tone", text, account, surface=Surface(surface)))


def _offends(text: str) -> bool:
    return judge_tone(read(text)).level is Level.WARN


def _campaigns(text: str) -> bool:
    return judge_proselytism(read(text), None).level is Level.WARN


def _speaks_as(voice: Voice, text: str) -> bool:
    return voice_of(read(text)).voice is voice


def _example_finds(clause: str, example: Mapping[str, object], field: str, text: str) -> bool:
    return clause in found({**example, field: text})


def _interaction_warns(row: Mapping[str, str], text: str) -> bool:
    return judged_interaction({**row, "text": text}).outcome is Outcome.WARN
