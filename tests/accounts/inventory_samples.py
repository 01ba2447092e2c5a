"""Accounts of an invented entity, and any accounts at all as the inventory may keep them."""

from datetime import date

from hypothesis import strategies as st

from comedido.accounts.inventory_cells import KIND_NAMES
from comedido.accounts.known_accounts import bare_handle
from comedido.contract import AccountKind, InventoryAccount, Network

TODAY = date(2026, 11, 28)

TOWN_HALL = InventoryAccount(
    network=Network.X,
    handle="AlcaldiaSanMartin",
    id="1234567890123456789",
    kind=AccountKind.INSTITUTIONAL,
    entity="Alcaldía de San Martín",
    responsible="Íngrid Peña",
    backup="Raúl Ñáñez",
    email="prensa@sanmartin.gov.co",
    password_changed_on=date(2026, 3, 15),
    devices=["PRENSA-01", "PRENSA-02"],
    official_channel=False,
)
OWN = InventoryAccount(
    network=Network.FACEBOOK, handle="Íngrid Peña", kind=AccountKind.PERSONAL, official_channel=True
)

_any_text = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="�"), max_size=30)
_text = _any_text.map(str.strip).filter(bool)
_dangerous = st.builds(str.__add__, st.sampled_from(["=", "+", "-", "@", "'", "'=", "''@", "'a"]), _text)
_value = _text | _dangerous
_handle = _value.map(lambda text: text.lstrip("@ ").strip()).filter(
    lambda text: bool(text) and not text.startswith("@") and "://" not in text and ".com/" not in text
)
_device = _value.map(lambda text: "".join(c for c in text if c not in "|;,").strip()).filter(bool)

accounts = st.builds(
    InventoryAccount,
    network=st.sampled_from(Network),
    handle=_handle,
    id=st.none() | st.integers(0, 10**20).map(str) | _dangerous,
    kind=st.sampled_from(list(KIND_NAMES)),
    entity=st.none() | _value,
    responsible=st.none() | _value,
    backup=st.none() | _value,
    email=st.none() | st.just("=a+b@entidad.gov.co") | st.just("prensa@entidad.gov.co"),
    password_changed_on=st.none() | st.dates(date(1, 1, 1), TODAY),
    devices=st.lists(_device, max_size=4, unique=True),
    official_channel=st.booleans(),
)


def _of_one_account(account: InventoryAccount) -> tuple[Network, str]:
    return account.network, bare_handle(account.handle)


def _with_own_ids(accounts: list[InventoryAccount]) -> list[InventoryAccount]:
    seen: set[tuple[Network, str | None]] = set()
    kept: list[InventoryAccount] = []
    for account in accounts:
        if account.id is None or (account.network, account.id) not in seen:
            seen.add((account.network, account.id))
            kept.append(account)
    return kept


inventories = st.lists(accounts, max_size=6, unique_by=_of_one_account).map(_with_own_ids)
