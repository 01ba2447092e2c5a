"""Clause 4.10: a personal account used as a channel of the entity keeps to the rules of section 2."""

import csv
from datetime import date
from pathlib import Path

import pytest

from comedido.accounts.known_accounts import KnownAccounts
from comedido.checker import Checker
from comedido.checks import CHECKS
from comedido.contract import Draft, Finding, InventoryAccount, Role, Severity, Surface
from comedido.recent import NOTHING_RECENT, Recent
from tests.checks.known import CHANNEL, OFFICIAL, OWN, draft_from, findings, policy_of

CORPUS = Path(__file__).parents[1] / "accounts" / "corpus"
OF_THE_ENTITY = "Abrimos 300 cupos en cursos gratuitos. Inscríbase en la página de la entidad"
OWN_LIFE = "Mi gato rompió el florero de mi mamá y yo ni me di cuenta 😂"
RUDE = "Usted es un imbécil y lo sabe todo el municipio."


def texts(voice: str) -> list[str]:
    with (CORPUS / f"voice_{voice}.csv").open(encoding="utf-8", newline="") as lines:
        return [row["text"] for row in csv.DictReader(lines)]


def reminded(text: str, account: InventoryAccount = CHANNEL, recent: Recent = NOTHING_RECENT) -> bool:
    found = findings("channel", draft_from(account.handle, text=text), account, recent=recent)
    assert [(one.clause, one.severity) for one in found] in ([], [("4.10", Severity.REMINDER)])
    return bool(found)


def everything(draft: Draft, account: InventoryAccount, recent: Recent = NOTHING_RECENT) -> list[Finding]:
    return (
        Checker(
            policy=policy_of(),
            checks={name: CHECKS[name] for name in ("account", "tone", "proselytism", "channel")},
            today=lambda: date(2026, 11, 23),
            accounts=lambda: KnownAccounts((account,)),
            recent=lambda _: recent,
            budget_seconds=60,
        )
        .check(draft)
        .findings
    )


def test_the_business_of_the_entity_is_recognised() -> None:
    posts = texts("institutional")
    missed = [text for text in posts if not reminded(text)]
    assert len(missed) <= len(posts) * 0.15, missed


@pytest.mark.parametrize("voice", ["personal", "unclear"])
def test_what_is_the_persons_own_is_left_alone(voice: str) -> None:
    assert [text for text in texts(voice) if reminded(text)] == []


@pytest.mark.parametrize("account", [OWN, OFFICIAL])
def test_only_a_channel_is_reminded(account: InventoryAccount) -> None:
    assert not reminded(OF_THE_ENTITY, account)


def test_an_account_that_nobody_registered_is_no_channel() -> None:
    assert findings("channel", draft_from("raul", text=OF_THE_ENTITY), CHANNEL) == []
    assert findings("channel", Draft(text=OF_THE_ENTITY), CHANNEL) == []


def test_it_is_said_once_a_day() -> None:
    assert not reminded(OF_THE_ENTITY, recent=Recent(posts_today=1))


def test_it_runs_last_to_explain_what_the_others_found() -> None:
    assert list(CHECKS)[-1] == "channel"


def test_a_rule_of_section_2_is_explained_however_much_was_posted_today() -> None:
    answer = draft_from("ines_avila", text=RUDE, surface=Surface.REPLY)
    recent = Recent(posts_today=5)
    assert {"2.11", "4.10"} <= {one.clause for one in everything(answer, CHANNEL, recent)}
    assert {"2.11", "4.10"}.isdisjoint(one.clause for one in everything(answer, OWN, recent))


def test_the_voice_of_the_entity_fits_its_channel() -> None:
    draft = draft_from("ines_avila", text=OF_THE_ENTITY)
    assert [one.clause for one in everything(draft, CHANNEL)] == ["4.10"]
    assert [one.clause for one in everything(draft, OWN)] == ["1.5"]


def test_the_voice_of_the_person_is_not_mistaken_there() -> None:
    assert everything(draft_from("ines_avila", text=OWN_LIFE), CHANNEL) == []


def test_an_elected_member_may_do_politics_on_a_channel_too() -> None:
    draft = draft_from("ines_avila", text="Este domingo vote por Rosalba Quintana", role=Role.ELECTED_MEMBER)
    assert "4.4" not in [one.clause for one in everything(draft, CHANNEL)]
    assert "4.4" in [
        one.clause for one in everything(draft, OFFICIAL.model_copy(update={"handle": "ines_avila"}))
    ]
