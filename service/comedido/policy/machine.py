"""The machine's policy: what any policy file may say, and what only administrators decide."""

import base64
import binascii
import re
from contextlib import suppress
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, field_validator

from comedido import folders
from comedido.documents import DocumentError, read_document
from comedido.missing_files import is_missing
from comedido.policy import last_good
from comedido.policy.model import PolicyChanges, PolicyPart

FILE_NAME = "policy.yaml"

_KEY_BYTES = 32
_OWN_COMPUTER = ("127.0.0.1", "::1", "localhost")
_NO_ADDRESS = "debe empezar por https:// y nombrar un servidor"

_LONGEST_KEY_NAME = 60
_NOT_IN_KEY_NAMES = re.compile(r"[^\w.-]+")


def _is_plain(name: str) -> str:
    if not name or _NOT_IN_KEY_NAMES.search(name):
        raise ValueError("un nombre de clave lleva solo letras, cifras, puntos y guiones")
    return name


def plain_key_name(name: str) -> str:
    """`name` with hyphens for what the name of a key can't have."""
    return _NOT_IN_KEY_NAMES.sub("-", name)[:_LONGEST_KEY_NAME]


_KeyName = Annotated[str, Field(max_length=_LONGEST_KEY_NAME), AfterValidator(_is_plain)]


class DataSettings(PolicyPart):
    """Whose data bundles count here, and where new ones are looked for: nowhere, unless `url` is set."""

    keys: dict[_KeyName, str] = Field(default_factory=dict[str, str])
    """Public keys by a name of one's own; several, so that one can follow another."""
    url: Annotated[str, Field(max_length=500)] | None = None
    hours: Annotated[int, Field(ge=1, le=720)] = 24
    """Hours between two looks."""

    @field_validator("keys")
    @classmethod
    def _are_keys(cls, keys: dict[str, str]) -> dict[str, str]:
        for name, key in keys.items():
            try:
                size = len(base64.b64decode(key, validate=True))
            except (binascii.Error, ValueError):
                size = 0
            if size != _KEY_BYTES:
                raise ValueError(f"«{name}» no es una clave pública; cópiela de «comedido data key»")
        return keys

    @field_validator("url")
    @classmethod
    def _is_safe(cls, url: str | None) -> str | None:
        if url is not None:
            try:
                parts = urlsplit(url)
            except ValueError:
                raise ValueError(_NO_ADDRESS) from None
            own = parts.scheme == "http" and parts.hostname in _OWN_COMPUTER
            if not parts.hostname or not (parts.scheme == "https" or own):
                raise ValueError(_NO_ADDRESS)
            if parts.username or parts.password:
                raise ValueError("no debe llevar usuario ni contraseña; los datos ya van firmados")
        return url


class MachinePolicy(PolicyChanges):
    """The machine's policy file."""

    data: DataSettings = DataSettings()


def machine_policy_file() -> Path:
    """Where the machine's policy is; it may not exist."""
    return folders.machine_configuration() / FILE_NAME


def data_settings() -> DataSettings:
    """What the machine's policy says about data; while it can't be read or understood, what it last said.

    Nothing where there is none: who takes it away takes its keys away, before any copy of it is forgotten.
    """
    file = machine_policy_file()
    if is_missing(file):
        return DataSettings()
    try:
        return read_document(file, MachinePolicy).data
    except DocumentError:
        with suppress(DocumentError):
            return read_document(last_good.copy_of(file), MachinePolicy).data
    return DataSettings()
