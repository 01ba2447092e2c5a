from collections.abc import Iterator

from comedido.checker import Checker
from comedido.checks.context import Context
from comedido.contract import AccountKind, Draft, Finding, Surface
from comedido.loading import loaded
from comedido.policy.load import circular


def test_every_check_is_loaded_even_when_there_is_no_time_to_judge() -> None:
    seen: list[Draft] = []

    def check(draft: Draft, context: Context) -> Iterator[Finding]:
        seen.append(draft)
        return iter(())

    checker = Checker(circular(), checks={"one": check, "two": check}, budget_seconds=-1)
    assert len(seen) == 0
    assert loaded(checker) is checker
    kinds = {(draft.actor.kind, draft.surface) for draft in seen if draft.actor}
    assert kinds == {
        (AccountKind.PERSONAL, Surface.POST),
        (AccountKind.INSTITUTIONAL, Surface.POST),
        (AccountKind.INSTITUTIONAL, Surface.REPLY),
    }
    assert len(seen) == 2 * len(kinds)
    assert checker.check(Draft(text="hola")).unfinished == ["one", "two"]
