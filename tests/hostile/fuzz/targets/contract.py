"""The body of any request as any model of the contract: a message, or a problem that repeats nothing."""

import json

from pydantic import BaseModel, ValidationError

from comedido.contract import (
    CalendarFile,
    Decision,
    Draft,
    EmailForm,
    Interaction,
    InventoryFile,
    MistakenFinding,
    Period,
    ProfilePage,
    Publication,
    Sighting,
    SilenceChoice,
)
from comedido.problems import problem_of
from tests.hostile.fuzz.target import Target

MODELS: tuple[type[BaseModel], ...] = (
    Draft,
    Interaction,
    Decision,
    Publication,
    ProfilePage,
    EmailForm,
    InventoryFile,
    CalendarFile,
    MistakenFinding,
    Period,
    SilenceChoice,
    Sighting,
)
"""What the service is sent, one for each route that takes a body."""

CANARY = "canario_4711"
_LONGEST_PROBLEM = 400


def check(data: bytes) -> None:
    """Each model takes it and gives it back the same, or says in one Problem where and why not."""
    for model in MODELS:
        try:
            message = model.model_validate_json(data)
        except ValidationError as error:
            problem = problem_of(error)
            assert problem.code == "invalid"
            assert CANARY not in problem.message
            assert len(problem.message) + len(problem.where or "") < _LONGEST_PROBLEM
            problem.model_dump_json()
        else:
            assert model.model_validate_json(message.model_dump_json()) == message


def seeds() -> list[bytes]:
    """One message for each model, and some that are none."""
    account = {"handle": "min_ejemplo", "id": "7", "name": "Ministerio", "kind": "personal"}
    messages: tuple[object, ...] = (
        {"text": CANARY, "actor": account, "links": ["https://a.co"], "media": {"images": 2}},
        {"text": "Sí.", "network": "facebook", "scheduled_on": "2026-11-28", "other_accounts": [account]},
        {"kind": "share", "network": "x", "actor": account, "author": "otro", "text": CANARY},
        {
            "action": "edited",
            "network": "x",
            "surface": "post",
            "account_kind": "personal",
            "clauses": ["1.7"],
        },
        {"text": "Sí.", "network": "x", "surface": "reply", "actor": account, "outcome": "warn"},
        {"network": "x", "actor": account, "biography": CANARY, "role": "contractor"},
        {"network": "x", "domain": "ejemplo.gov.co"},
        {"csv": "red;usuario;clase\nx;a;personal\n", "after": 3},
        {"clause": "1.7", "variant": "por_nombre", "account_kind": "unknown", "taken_back": True},
        {"since": "2026-11-01", "until": "2026-11-28"},
        {"clause": "4.4", "silent": True},
        {"site": "x", "version": "2026.11.1", "surface": "post", "composer": "rule", "replay": "verified"},
        {CANARY: CANARY, "text": 5, "actor": {"kind": [CANARY]}},
    )
    return [json.dumps(message).encode() for message in messages]


TARGET = Target(
    check,
    seeds,
    words=(
        b'"text"',
        b'"actor"',
        b'"kind"',
        b'"personal"',
        b'"network"',
        b'"x"',
        b'"surface"',
        b'"clauses"',
        b"null",
        b"[[[[[[[[",
        b'"\\ud83d"',
        b'"\\u0000"',
        b"-1",
        b"1e999",
        b"9999-12-31",
        CANARY.encode(),
    ),
)
