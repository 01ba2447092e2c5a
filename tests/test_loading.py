from collections.abc import Iterator

from comedido.checker import Checker
from comedido.checks.context import Context
from comedido.contract import Draft, Finding
from comedido.loading import loaded
from comedido.policy.load import circular


def test_every_check_is_loaded_even_when_there_is_no_time_to_judge() -> None:
    seen: list[str] = []

    def check(draft: Draft, context: Context) -> Iterator[Finding]:
        seen.append(draft.text)
        return iter(())

    checker = Checker(circular(), checks={"one": check, "two": check}, budget_seconds=-1)
    assert len(seen) == 0
    assert loaded(checker) is checker
    assert len(seen) == 2
    assert checker.check(Draft(text="hola")).unfinished == ["one", "two"]
