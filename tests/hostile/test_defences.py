"""What the tests and the threat model say about defences is there."""

import ast
import re

from tests.hostile.named import ROOT, named_defences

THREAT_MODEL = ROOT / "docs" / "modelo-de-amenazas.md"
TEST_NAME = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def test_every_named_line_stands_where_it_is_said_to_stand() -> None:
    defences = list(named_defences())
    assert defences
    assert [mistake for defence in defences for mistake in defence.missing()] == []


def test_the_threat_model_names_tests_that_exist() -> None:
    named = TEST_NAME.findall(THREAT_MODEL.read_text(encoding="utf-8"))
    assert named
    assert [f"{file}::{name}" for file, name in named if name not in functions(file)] == []


def test_every_test_that_names_a_defence_is_in_the_threat_model() -> None:
    named = {f"{file}::{name}" for file, name in TEST_NAME.findall(THREAT_MODEL.read_text(encoding="utf-8"))}
    assert {defence.test for defence in named_defences()} - named == set()


def functions(file: str) -> set[str]:
    path = ROOT / file
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.exists() else ast.Module([], [])
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
