"""A site definition: one that examines pages, or mistakes that name lines which the file has."""

from pathlib import Path

from comedido.documents import DocumentError
from comedido.sites.definition_file import read_definition
from comedido.sites.examination import examine
from tests.hostile.fuzz.given_file import given_file
from tests.hostile.fuzz.target import Target

SITES = Path(__file__).parents[4] / "extension" / "src" / "sites"


def check(data: bytes) -> None:
    """Whatever is taken can be examined."""
    file = given_file("sitio.json", data)
    try:
        definition = read_definition(file)
    except DocumentError as error:
        lines = data.count(b"\n") + data.count(b"\r") + 1
        assert error.mistakes
        assert all(1 <= mistake.line <= lines for mistake in error.mistakes), error.mistakes
    else:
        assert examine(definition, [])


def seeds() -> list[bytes]:
    """The definitions that ship."""
    files = sorted(file for file in SITES.rglob("*.json") if "schema" not in file.name)
    return [file.read_bytes() for file in files]


TARGET = Target(
    check,
    seeds,
    words=(
        b'"surfaces"',
        b'"common"',
        b'"editors"',
        b'"id"',
        b'"pattern"',
        b'"selector"',
        b'"from"',
        b'"submitOptional"',
        b"[role=textbox]",
        b":has(",
        b"(?<name>",
        b"(a+)+",
        b"\\\\p{L}",
        b"\\u2028",
        b"[[[[[[",
    ),
    cases=50_000,
    longest=8192,
)
