"""How calendars call their columns and what they write in them, as `data/calendar.yaml` holds it."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import as_file, files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from comedido.contract import AccountKind, Network
from comedido.documents import read_document
from comedido.link_host import host_of
from comedido.spreadsheet import compared

Field = Literal["text", "network", "account", "date", "account_kind"]


class CalendarData(BaseModel):
    """The whole file; every value is a list of names between commas."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    fields: Mapping[Field, str]
    text_words: str
    words_of_other_texts: str
    lesser_text_headings: str
    other_headings: str
    address_headings: str
    networks: Mapping[Network, str]
    several_networks: Mapping[str, str]
    other_networks: str
    account_kinds: Mapping[AccountKind, str]
    yes: str
    no: str
    months: list[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names, each as it is compared."""

    fields: Mapping[Field, Sequence[str]]
    """Headings by the field that they name, the most telling first."""
    text_words: frozenset[str]
    words_of_other_texts: frozenset[str]
    lesser_text_headings: Sequence[str]
    headings: frozenset[str]
    """Every heading that is known, also of columns that nobody reads."""
    address_headings: frozenset[str]
    networks: Mapping[str, tuple[Network, ...]]
    other_networks: frozenset[str]
    account_kinds: Mapping[str, AccountKind]
    yes: frozenset[str]
    no: frozenset[str]
    months: Mapping[str, int]
    pattern: re.Pattern[str]
    """Finds every name of a network, the longest first."""

    def networks_in(self, cell: str) -> list[Network]:
        """The networks that `cell` names, in its order; of an address, the one where it leads."""
        written = compared(host_of(cell.strip()) if "://" in cell else cell)
        found = (self.networks.get(name, ()) for name in self.pattern.findall(written))
        return list(dict.fromkeys(network for networks in found for network in networks))

    def others_in(self, cell: str) -> list[str]:
        """What `cell` names besides the six networks, as the file calls it."""
        names = self.pattern.findall(compared(cell))
        return list(dict.fromkeys(name for name in names if name in self.other_networks))

    def account_kind(self, cell: str) -> AccountKind | None:
        """Whose voice an account carries, if `cell` says it."""
        return self.account_kinds.get(compared(cell))

    def says_yes(self, cell: str) -> bool:
        """Whether a column of one network says yes."""
        return _mark(cell) in self.yes

    def says_yes_or_no(self, cell: str) -> bool:
        """Whether `cell` can be in a column of one network."""
        return _mark(cell) in self.yes | self.no


@cache
def vocabulary() -> Vocabulary:
    """The names that ship. Raises DocumentError for mistakes in the file."""
    with as_file(files("comedido.content_calendar").joinpath("data", "calendar.yaml")) as file:
        data = read_document(file, CalendarData)
    fields: dict[Field, Sequence[str]] = {field: _names(names) for field, names in data.fields.items()}
    lesser, more = _names(data.lesser_text_headings), _names(data.other_headings)
    networks: dict[str, tuple[Network, ...]] = {
        name: (network,) for network, names in data.networks.items() for name in _names(names)
    }
    for word, names in data.several_networks.items():
        networks[compared(word)] = tuple(Network(name) for name in _names(names))
    others = frozenset(_names(data.other_networks))
    longest_first = sorted({*networks, *others}, key=len, reverse=True)
    return Vocabulary(
        fields=fields,
        text_words=frozenset(_names(data.text_words)),
        words_of_other_texts=frozenset(_names(data.words_of_other_texts)),
        lesser_text_headings=lesser,
        headings=frozenset(itertools.chain(*fields.values(), lesser, more, networks)),
        address_headings=frozenset(_names(data.address_headings)),
        networks=networks,
        other_networks=others,
        account_kinds={name: kind for kind, names in data.account_kinds.items() for name in _names(names)},
        yes=frozenset(map(_mark, data.yes.split(","))),
        no=frozenset(map(_mark, data.no.split(","))),
        months={name: number for number, names in enumerate(data.months, 1) for name in _names(names)},
        pattern=re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"),
    )


def _names(written: str) -> list[str]:
    return [compared(name) for name in written.split(",")]


def _mark(cell: str) -> str:
    """A yes or no, which may be a sign without any letter."""
    return compared(cell) or cell.strip()
