from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.accounts.known_accounts import KnownAccounts
from comedido.content_calendar.days import day_in
from comedido.content_calendar.posts import Post, Usual, post_of
from comedido.contract import AccountKind, CalendarColumns, Network, NetworkColumn
from comedido.spreadsheet import Row
from tests.content_calendar.samples import ENTITY

TODAY = date(2026, 11, 28)
COLUMNS = CalendarColumns(text=0, network=1, account=2, date=3, account_kind=4)
KNOWN = KnownAccounts(ENTITY)


def post(text: str = "Hola", *others: str, usual: Usual | None = None) -> Post:
    cells = [text, *others, *[""] * (4 - len(others))]
    return post_of(Row(2, cells, None), COLUMNS, usual or Usual(), KNOWN, TODAY)


@pytest.mark.parametrize(
    ("cell", "networks"),
    [
        ("Facebook, Instagram", ["facebook", "instagram"]),
        ("Facebook e Instagram", ["facebook", "instagram"]),
        ("X (Twitter)", ["x"]),
        ("Twitter/X - FB", ["x", "facebook"]),
        ("Meta", ["facebook", "instagram"]),
        ("IG\nYouTube", ["instagram", "youtube"]),
        ("https://www.instagram.com/p/facebook/", ["instagram"]),
        ("", ["facebook"]),
    ],
)
def test_every_network_of_a_cell_gets_a_draft(cell: str, networks: list[str]) -> None:
    assert [draft.network.value for draft in post("Hola", cell).drafts] == networks


@pytest.mark.parametrize(
    ("cell", "drafts", "said"),
    [
        ("Instagram y TikTok", 1, "tiktok"),
        ("TikTok", 0, "la circular no la nombra"),
        ("Orkut", 0, "«Orkut»"),
        ("https://[pendiente]", 0, "«https://[pendiente]»"),
        ("http://[abc", 0, "«http://[abc»"),
        ("https://facebook.com／x", 0, "«https://facebook.com／x»"),
    ],
)
def test_what_is_no_network_of_the_circular_is_told(cell: str, drafts: int, said: str) -> None:
    found = post("Hola", cell)
    assert (len(found.drafts), said in (found.problem or "")) == (drafts, True)


@given(st.text(max_size=30) | st.text("[]:@/／.%facebookhtps0", max_size=30))
def test_no_address_breaks_the_looking_for_its_network(rest: str) -> None:
    post("Hola", f"https://{rest}")


def test_columns_of_yes_and_no_choose_the_networks() -> None:
    columns = CalendarColumns(
        text=0,
        networks=[
            NetworkColumn(network=Network.X, column=1),
            NetworkColumn(network=Network.FACEBOOK, column=2),
        ],
    )

    def networks(*cells: str) -> list[Network]:
        row = Row(2, ["Hola", *cells], None)
        return [draft.network for draft in post_of(row, columns, Usual(), KNOWN, TODAY).drafts]

    assert networks("TRUE", "✓") == [Network.X, Network.FACEBOOK]
    assert networks("no", "Sí") == [Network.FACEBOOK]
    assert networks("", "") == []


@pytest.mark.parametrize(
    "cell",
    ["@AlcaldiaValdeluna", "alcaldiavaldeluna", "https://x.com/AlcaldiaValdeluna", "Alcaldía de  Valdeluna"],
)
def test_an_account_is_found_in_the_inventory(cell: str) -> None:
    [draft] = post("Hola", "X", cell, "", "personal").drafts
    assert draft.actor is not None
    assert (draft.actor.handle, draft.actor.kind) == ("AlcaldiaValdeluna", AccountKind.INSTITUTIONAL)


def test_each_network_has_its_own_account() -> None:
    drafts = post("Hola", "X, IG", "@otra, @alcaldiavaldeluna").drafts
    assert [draft.actor and draft.actor.handle for draft in drafts] == [
        "AlcaldiaValdeluna",
        "alcaldiavaldeluna",
    ]


def test_of_an_account_that_nobody_knows_only_what_is_said_is_taken() -> None:
    assert post("Hola", "X", "@otra").drafts[0].actor is None
    usual = Usual(account_kind=AccountKind.INSTITUTIONAL)
    said = post("Hola", "X", "@otra", usual=usual).drafts[0].actor
    assert said is not None
    assert (said.handle, said.kind) == ("otra", AccountKind.INSTITUTIONAL)
    own = post("Hola", "X", "@otra", "", "Personal", usual=usual).drafts[0].actor
    assert own is not None
    assert own.kind is AccountKind.PERSONAL


def test_a_mark_that_kept_a_spreadsheet_from_calculating_is_not_part_of_the_text() -> None:
    assert post("'@vecina, gracias").text == "@vecina, gracias"
    assert post("'dicho' y hecho").text == "'dicho' y hecho"


def test_a_row_without_text_has_nothing_to_judge() -> None:
    assert (post(" ").drafts, post(" ").problem) == ([], "La fila no tiene texto; no hay nada que revisar.")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-12-01T08:00:00Z", date(2026, 12, 1)),
        ("1/12/2026 08:00", date(2026, 12, 1)),
        ("12/27/26 17:30", date(2026, 12, 27)),
        ("martes, 1 de diciembre de 2026", date(2026, 12, 1)),
        ("Dec 1, 2026 8:00 AM", date(2026, 12, 1)),
        ("1 dic", None),
        ("31/31/2026", None),
        ("lunes", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(cell: str, day: date | None) -> None:
    assert day_in(cell) == day
    assert post("Hola", "X", "", cell).drafts[0].scheduled_on == (day or TODAY)
