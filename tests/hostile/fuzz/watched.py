"""One target under atheris, in a process of its own: `python -m tests.hostile.fuzz.watched TARGET …`.

Further arguments are libFuzzer's own.
"""

import sys

import atheris

from tests.hostile.fuzz.json_changes import with_another_value
from tests.hostile.fuzz.target import target


def main() -> None:
    """Try cases until libFuzzer ends the process; it never returns."""
    _, name, *options = sys.argv
    with atheris.instrument_imports(include=["comedido"]):
        chosen = target(name)
    # What is loaded with the first case would count as news of that case.
    for seed in chosen.seeds():
        chosen.check(seed)
    atheris.Setup([sys.argv[0], *options], chosen.check, custom_mutator=_changed)
    atheris.Fuzz()


def _changed(data: bytes, longest: int, number: int) -> bytes:
    """`data` changed as libFuzzer does it, or, every other time that it is JSON, one value of it."""
    changed = with_another_value(data, number) if number % 2 else None
    return changed if changed and len(changed) <= longest else atheris.Mutate(data, longest)


if __name__ == "__main__":
    main()
