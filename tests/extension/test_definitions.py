"""Site definitions are data that others may change: what does not fit is refused with file and key."""

import json
from pathlib import Path

import pytest

from tests.extension.conftest import EXTENSION, RunNode

SITES = EXTENSION / "src" / "sites"


def test_the_definitions_fit_their_schema(run_node: RunNode) -> None:
    ended = run_node("definitions.mjs")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_every_surface_of_the_sites_is_defined() -> None:
    surfaces = {
        site: {surface["surface"] for surface in json.loads((SITES / f"{site}.json").read_text())["surfaces"]}
        for site in ("x", "facebook", "instagram", "youtube", "flickr", "business", "linkedin")
    }
    assert surfaces["x"] == {"post", "reply", "quote", "thread", "edit"}
    assert surfaces["facebook"] == {"post", "comment", "reply", "edit"}
    assert surfaces["instagram"] >= {"comment", "caption"}
    assert surfaces["youtube"] == {"post", "comment", "reply", "edit"}
    assert surfaces["flickr"] == {"comment", "edit", "caption"}
    assert surfaces["business"] == {"post"}
    assert surfaces["linkedin"] == {"post", "comment", "reply", "quote", "edit"}


@pytest.mark.parametrize(
    ("key", "value", "mistake"),
    [
        ("hosts", [], "x.json: /hosts must NOT have fewer than 1 items"),
        ("colour", "blue", "x.json: / must NOT have additional properties (colour)"),
        ("network", "myspace", "x.json: /network must be equal to one of the allowed values"),
        ("identity", [{"from": "guess"}], "x.json: /identity/0"),
        (
            "privateMessages",
            {"editors": [], "labels": ["(unclosed"], "paths": []},
            "x.json: /privateMessages/labels/0",
        ),
        (
            "privateMessages",
            {"editors": [], "labels": ["^(a+)+$"], "paths": []},
            "x.json: /privateMessages/labels/0 must NOT be valid",
        ),
    ],
)
def test_a_mistake_names_its_file_and_key(
    run_node: RunNode, tmp_path: Path, key: str, value: object, mistake: str
) -> None:
    definition = json.loads((SITES / "x.json").read_text()) | {key: value}
    (tmp_path / "x.json").write_text(json.dumps(definition))
    ended = run_node("definitions.mjs", tmp_path)
    assert ended.returncode == 1
    assert mistake in ended.stderr


def test_a_definition_that_is_no_json_is_named(run_node: RunNode, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{")
    ended = run_node("definitions.mjs", tmp_path)
    assert ended.returncode == 1
    assert ended.stderr.startswith("x.json: ")
