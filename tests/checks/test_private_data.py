"""Personal data, credentials and reserved information (1.1, 2.13, 2.15, 3.10, 4.6)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comedido.contract import Role, Severity
from comedido.policy.model import Entity
from tests.checks.judging import CORPUS, WARNINGS, found, judged, rows

CHECKS = ("personal_data", "credentials", "confidential")
CARD = "Rosa Prieto, C.C. 52.345.678, ya puede pasar"
MOBILE = "Llame a la señora Gladys, su celular es 312 456 7890"
PASSWORD = "La clave del wifi es Colibri#88"  # noqa: S105
LEAK = "Todavía no es público, pero mañana cierran mi oficina"


@pytest.mark.parametrize("check", CHECKS)
def test_finds_what_its_corpus_shows(check: str) -> None:
    hits, misses = found(check, f"{check}_positive.csv")
    assert len(hits) >= 40
    assert misses == []


@pytest.mark.parametrize("check", CHECKS)
def test_leaves_alone_what_only_looks_alike(check: str) -> None:
    hits, misses = found(check, f"{check}_negative.csv")
    assert len(misses) >= 40
    assert hits == []


@pytest.mark.parametrize("check", CHECKS)
def test_never_tells_a_value(check: str) -> None:
    for row in rows(f"{check}_positive.csv"):
        for one in judged(check, row["text"], row["account"] or "institucional"):
            told = one.message + one.advice + one.evidence
            for start, end in one.spans:
                value = row["text"][start:end]
                assert not any(letter.isdigit() for letter in value) or value not in told


def test_the_clause_follows_the_account() -> None:
    assert [one.clause for one in judged("personal_data", CARD)] == ["2.15"]
    assert [one.clause for one in judged("personal_data", CARD, "personal")] == ["4.6"]
    assert [one.clause for one in judged("personal_data", CARD, "desconocida")] == ["4.6"]
    assert [one.clause for one in judged("confidential", LEAK)] == ["2.13"]
    assert [one.clause for one in judged("confidential", LEAK, "personal")] == ["4.6"]
    assert [one.clause for one in judged("credentials", PASSWORD)] == ["1.1"]
    manager = judged("credentials", PASSWORD, role=Role.COMMUNITY_MANAGER)
    assert [one.clause for one in manager] == ["3.10"]


def test_says_what_was_found_and_covers_it() -> None:
    (one,) = judged("personal_data", f"{CARD}. {MOBILE}")
    text = f"{CARD}. {MOBILE}"
    assert [text[start:end] for start, end in one.spans] == ["52.345.678", "312 456 7890"]
    assert "un número de cédula y el celular de una persona" in one.message
    assert one.severity is Severity.HIGH


def test_covers_the_name_too_where_the_name_is_what_exposes() -> None:
    text = "La niña Salomé Giraldo, de 9 años, fue víctima de maltrato"
    (one,) = judged("personal_data", text)
    assert [text[start:end] for start, end in one.spans] == ["Salomé Giraldo", "9 años"]


def test_what_is_the_entitys_own_is_left_alone() -> None:
    line = "Guarde este celular: 310 555 0199"
    own = Entity(phones=["+57 3105550199"])
    assert judged("personal_data", line, entity=Entity())
    assert judged("personal_data", line, entity=own) == []
    house = "La casa de doña Ana queda en la Cra 8 # 12-30"
    assert judged("personal_data", house)
    assert judged("personal_data", house, entity=Entity(addresses=["Carrera 8 No. 12-30"])) == []


def test_people_may_tell_what_is_their_own() -> None:
    mine = "Mi celular es 312 456 7890"
    assert judged("personal_data", mine, "personal") == []
    assert judged("personal_data", mine)
    lost = "Perdí mi cédula 1.032.456.789 en la 72, si la encuentran me avisan"
    assert judged("personal_data", lost, "personal") == []
    assert judged("personal_data", lost)
    assert judged("personal_data", "Perdí la cédula de mi vecina, la 1.032.456.789", "personal")


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Prieto, c.c. 5 2 3 4 5 6 7 8",
        "Rosa Prieto, cédula ５２３４５６７８",
        "Rosa Prieto, C.C.52345678",
        "Rosa Prieto, céd\u200bula 52\u200b345\u200b678",
        "Rosa Prieto, c é d u l a 52·345·678",
        "Rosa Prieto, cédula 52_345_678",
        "Rosa Prieto, c. c. n.º 52-345-678",
    ],
)
def test_sees_through_disguise(text: str) -> None:
    (one,) = judged("personal_data", text)
    covered = "".join(text[start:end] for start, end in one.spans)
    assert sum(letter.isdigit() for letter in covered) == len("52345678")


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_spans_stay_within_the_text(before: str, after: str) -> None:
    text = f"{before}\n\n{CARD}. {PASSWORD}\n\n{after}"
    for check in CHECKS:
        for one in judged(check, text):
            assert all(0 <= start < end <= len(text) for start, end in one.spans)


@pytest.mark.parametrize(
    "key",
    [
        "AKIA" + "QWERTYUIOPASDFGH",
        "ghp_" + "a1B2" * 9,
        "AIza" + "x9Y-_" * 7,
        "xoxb-" + "1234567890-abcdef",
        "eyJ" + "hbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl",
        "-----BEGIN " + "PRIVATE KEY-----",
    ],
)
def test_knows_the_keys_of_services(key: str) -> None:
    text = f"Le paso esto: {key}"
    (one,) = judged("credentials", text, "personal")
    assert key not in one.message + one.evidence
    assert one.severity in WARNINGS


def test_case_tells_a_stamp_from_a_word() -> None:
    assert judged("confidential", "Adjunto el oficio RESERVADO de la dirección")
    assert judged("confidential", "El parqueadero es reservado") == []


def test_the_corpora_are_of_the_size_that_is_promised() -> None:
    for check in CHECKS:
        for side in ("positive", "negative"):
            assert len((CORPUS / f"{check}_{side}.csv").read_text(encoding="utf-8").splitlines()) > 40
