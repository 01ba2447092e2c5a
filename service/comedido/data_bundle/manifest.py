"""The manifest: which data it is, from when, and the hash of every file. It is what gets signed."""

import datetime
import json
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from comedido import __version__
from comedido.data_bundle.contents import MOST_FILES, is_known
from comedido.data_bundle.errors import BundleError

VERSION = r"^\d{4}\.\d{2}\.\d{1,6}$"
"""Year, month and number, like the versions of site definitions: 2026.11.1."""

Version = Annotated[str, Field(pattern=VERSION)]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Manifest(BaseModel):
    """`needs` is the oldest Comedido that understands the data; `files` maps names to SHA-256."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1] = 1
    entity: Annotated[str, Field(min_length=1, max_length=120)]
    version: Version
    date: datetime.date
    expires: datetime.date | None = None
    needs: Annotated[str, Field(pattern=r"^\d{1,4}\.\d{1,4}\.\d{1,4}$")]
    files: Annotated[dict[str, Sha256], Field(min_length=1, max_length=MOST_FILES)]

    @field_validator("files")
    @classmethod
    def _known(cls, files: dict[str, Sha256]) -> dict[str, Sha256]:
        for name in files:
            if not is_known(name):
                raise ValueError(f"{name} is no file of a data bundle")
        return files

    @classmethod
    def read(cls, content: bytes) -> Self:
        """The manifest in `content`, which must be trusted already. Raises BundleError."""
        try:
            return cls.model_validate_json(content)
        except ValidationError as error:
            if (needed := _needed_version(content)) and numbers(needed) > numbers(__version__):
                raise _too_new(needed) from None
            place = ".".join(str(part) for part in error.errors()[0]["loc"])
            raise BundleError(
                f"El manifiesto del paquete de datos no se entiende («{place}»). "
                "Hágalo de nuevo con «comedido data build»."
            ) from error

    def written(self) -> bytes:
        """The bytes that get signed: always the same for the same manifest."""
        return json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=2).encode() + b"\n"

    def refuse_unsuitable(self, today: datetime.date) -> None:
        """Raise BundleError when it is too new for this Comedido, or too old for this day."""
        if numbers(self.needs) > numbers(__version__):
            raise _too_new(self.needs)
        if self.has_expired(today):
            raise BundleError(
                f"Los datos {self.version} vencieron el {self.expires}. Pida un paquete más reciente."
            )

    def has_expired(self, today: datetime.date) -> bool:
        """Whether its last day is over."""
        return self.expires is not None and self.expires < today


def numbers(version: str) -> tuple[int, ...]:
    """A version as it is compared."""
    return tuple(int(part) for part in version.split("."))


def _needed_version(content: bytes) -> str | None:
    """What a manifest of a later format says that it needs."""
    try:
        needed: object = json.loads(content)["needs"]
        numbers(str(needed))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return str(needed)


def _too_new(needed: str) -> BundleError:
    return BundleError(
        f"Estos datos necesitan Comedido {needed} y este es {__version__}. Actualice primero Comedido."
    )
