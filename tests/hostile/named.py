"""The defences that tests name, read from their source."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.defence import Removal, defended_by

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Defence:
    """What stands between an attack and the person, and the test that makes the attack."""

    test: str
    """Name for pytest, without parameters."""
    removals: tuple[Removal, ...]

    def missing(self) -> list[str]:
        """What is named but doesn't stand in its file exactly once."""
        return [
            f"{self.test}: «{line}» stands {count} times in {file}"
            for file, line, _ in self.removals
            if (count := (ROOT / file).read_text(encoding="utf-8").count(line)) != 1
        ]


def named_defences() -> Iterator[Defence]:
    """Every defence that a test names, in the order of the files."""
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        name = file.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from (
                    Defence(f"{name}::{node.name}", _removals(mark))
                    for mark in node.decorator_list
                    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == defended_by.__name__
                )


def _removals(mark: ast.Call) -> tuple[Removal, ...]:
    file, line = map(ast.literal_eval, mark.args)
    more = {keyword.arg: ast.literal_eval(keyword.value) for keyword in mark.keywords}
    return ((file, line, more.get("instead", "")), *more.get("besides", ()))
