"""Bundles for tests: made by the publishing side, for a machine whose policy trusts its key."""

from datetime import date
from pathlib import Path

from comedido import folders
from comedido.data_bundle.publishing import Edition, built
from comedido.data_bundle.signature import new_private_key, public_key_of

PRIVATE_KEY = new_private_key()
OTHER_KEY = new_private_key()
POLICY = 'version: "{number}"\nentity: Ministerio de Ejemplo\nclauses:\n  "2.6": {{enabled: false}}\n'
INVENTORY = "red;usuario;clase\nx;min_ejemplo;institucional\n"


def no_self_test(_: Path) -> None:
    """Most tests are about what happens around it."""


def trust(key: str = PRIVATE_KEY, more: str = "") -> None:
    """Let the machine's policy name the public key of `key`."""
    folders.machine_configuration().mkdir(exist_ok=True)
    text = f'version: "1"\ndata:\n  keys: {{sistemas: "{public_key_of(key)}"}}\n{more}'
    (folders.machine_configuration() / "policy.yaml").write_text(text, "utf-8")


def edition(
    folder: Path, number: int = 1, *, key: str = PRIVATE_KEY, expires: date | None = None, **files: str
) -> bytes:
    """The bundle 2026.11.`number`, with a policy that says so and whatever `files` add."""
    place = folder / f"edition-{number}-{len(list(folder.iterdir()))}"
    place.mkdir()
    (place / "policy.yaml").write_text(POLICY.format(number=number), "utf-8")
    for name, text in files.items():
        (place / name.replace("__", ".")).write_text(text, "utf-8")
    about = Edition("Ministerio de Ejemplo", f"2026.11.{number}", date(2026, 11, 1), expires)
    return built(place, about, key, no_self_test)
