"""How a test says which line it proves: without that line, it fails."""

from collections.abc import Callable
from typing import TypeVar

Removal = tuple[str, str, str]
"""A file (from the project's root), a piece of it that stands there once, and what remains instead."""

Test = TypeVar("Test", bound=Callable[..., object])


def defended_by(
    file: str, line: str, *, instead: str = "", besides: tuple[Removal, ...] = ()
) -> Callable[[Test], Test]:
    """Mark a test that fails when `line` of `file` is replaced by `instead`.

    Several marks on one test are removed one at a time. `besides` names further defences of the same thing,
    which have to be gone at once to let the attack through. All arguments are literals: `named.py` reads them
    from the source. `python3 build.py defences` removes each and expects the failure.
    """
    del file, line, instead, besides
    return lambda test: test
