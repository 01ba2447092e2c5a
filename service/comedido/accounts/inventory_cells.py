"""What stands in a cell of an inventory's CSV file, and what the inventory keeps of it.

Whatever a spreadsheet may have made of a value is either understood or refused with a sentence in Spanish
that says how to write it; nothing is guessed.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from comedido.contract import AccountKind, Network

NETWORK_NAMES = {
    Network.X: "X",
    Network.FACEBOOK: "Facebook",
    Network.INSTAGRAM: "Instagram",
    Network.LINKEDIN: "LinkedIn",
    Network.YOUTUBE: "YouTube",
    Network.FLICKR: "Flickr",
}
KIND_NAMES = {AccountKind.INSTITUTIONAL: "institucional", AccountKind.PERSONAL: "personal"}

_NETWORKS = {network.value: network for network in Network} | {"twitter": Network.X, "x (twitter)": Network.X}
_KINDS = {"institucional": AccountKind.INSTITUTIONAL, "institutional": AccountKind.INSTITUTIONAL} | {
    "personal": AccountKind.PERSONAL
}
_YES = {"sí", "si", "s", "x", "1", "verdadero", "true", "yes"}
_NO = {"no", "n", "0", "falso", "false"}

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_LATIN_DATE = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_ROUNDED_NUMBER = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)
_BETWEEN_DEVICES = re.compile(r"[|;,\n]")

_BEGINS_A_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"
_NEEDS_A_MARK = re.compile(rf"'*[{re.escape(_BEGINS_A_FORMULA)}]")
_MARKED = re.compile(rf"'+[{re.escape(_BEGINS_A_FORMULA)}]")

Value = TypeVar("Value", bound=StrEnum)


class CellError(Exception):
    """A cell that can't be taken, with a sentence for people."""


def shown(value: str) -> str:
    """`value` as a cell that no spreadsheet takes for a formula: marked with «'» where it could be one."""
    return f"'{value}" if _NEEDS_A_MARK.match(value) else value


def content(cell: str) -> str:
    """What stands in `cell`, without the mark of `shown` and spaces around. Raises CellError."""
    bare = cell.strip().replace("\r\n", "\n")
    if _MARKED.match(bare):
        bare = bare[1:]
    if "\N{REPLACEMENT CHARACTER}" in bare:
        raise CellError("Hay letras dañadas; guarde el archivo como «CSV UTF-8» e impórtelo otra vez.")
    if any(unicodedata.category(character) == "Cc" for character in bare.replace("\n", "")):
        raise CellError("Hay caracteres invisibles; borre la celda y escríbala otra vez.")
    return bare


def network(cell: str) -> Network:
    """The network that people call so. Raises CellError."""
    return _one_of(cell, _NETWORKS, NETWORK_NAMES.values())


def kind(cell: str) -> AccountKind:
    """Whose voice the account carries. Raises CellError."""
    return _one_of(cell, _KINDS, KIND_NAMES.values())


def handle(cell: str) -> str:
    """The name of an account without «@». Raises CellError when it is empty or an address."""
    bare = cell.removeprefix("@").strip()
    if "://" in bare or ".com/" in bare:
        raise CellError("Escriba solo el usuario, sin la dirección de la página.")
    if not bare or bare.startswith("@"):
        raise CellError("Falta el usuario de la cuenta; escríbalo.")
    return single_line(bare)


def identifier(cell: str) -> str | None:
    """The number or code by which the network knows the account. Raises CellError when it was rounded."""
    if _ROUNDED_NUMBER.fullmatch(cell):
        raise CellError(
            "La hoja de cálculo redondeó este número; dé a la columna formato de texto y escríbalo completo."
        )
    return optional(cell)


def optional(cell: str) -> str | None:
    """The text of the cell; None when it is empty. Raises CellError."""
    return single_line(cell) or None


def single_line(cell: str) -> str:
    """The text of a cell. Raises CellError when it has several lines."""
    if "\n" in cell:
        raise CellError("Escriba un solo renglón.")
    return cell


def email(cell: str) -> str | None:
    """An e-mail address; None when the cell is empty. Raises CellError."""
    if cell and not _EMAIL.fullmatch(cell):
        raise CellError("No es un correo completo, como prensa@entidad.gov.co.")
    return cell or None


def past_day(cell: str, today: date) -> date | None:
    """A day until `today`, as 2026-03-15 or 15/03/2026; None when the cell is empty. Raises CellError."""
    if not cell:
        return None
    written = _ISO_DATE.fullmatch(cell) or _LATIN_DATE.fullmatch(cell)
    try:
        day = date(**{part: int(digits) for part, digits in written.groupdict().items()}) if written else None
    except ValueError:
        day = None
    if day is None:
        raise CellError("No es una fecha; escríbala como 2026-03-15 o 15/03/2026 (día/mes/año).")
    if day > today:
        raise CellError("La fecha está en el futuro; revise el día, el mes y el año.")
    return day


def devices(cell: str) -> list[str]:
    """Names of computers, written between «|», «;», «,» or line breaks."""
    names = (name.strip() for name in _BETWEEN_DEVICES.split(cell))
    return list(dict.fromkeys(filter(None, names)))


def yes(cell: str) -> bool:
    """Whether the cell says yes; an empty one says no. Raises CellError."""
    said = cell.casefold()
    if said in _YES:
        return True
    if said in _NO or not said:
        return False
    raise CellError("Escriba sí o no.")


def _one_of(cell: str, values: Mapping[str, Value], names: Iterable[str]) -> Value:
    value = values.get(cell.casefold())
    if value is None:
        raise CellError(f"Escriba uno de estos valores: {', '.join(names)}.")
    return value
