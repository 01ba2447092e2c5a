"""`comedido check "texto"`: one draft, for people or as JSON."""

import sys
from collections.abc import Mapping

from pydantic import ValidationError
from rich.console import Console

from comedido.commands.verdict_view import view
from comedido.contract import Draft, Outcome
from comedido.loading import loaded_checker
from comedido.problems import problem_of

BAD_USAGE = 2


def check_text(given: Mapping[str, object], *, as_json: bool) -> int:
    """Print the verdict on the draft with the fields `given`; 0 clear or remind, 1 warn, 2 not a draft."""
    try:
        draft = Draft.model_validate(given)
    except ValidationError as error:
        problem = problem_of(error)
        print(f"{problem.message} ({problem.where})", file=sys.stderr)
        return BAD_USAGE
    verdict = loaded_checker().check(draft)
    if as_json:
        print(verdict.model_dump_json(indent=2))
    else:
        Console(highlight=False).print(*view(draft, verdict), sep="\n")
    return 1 if verdict.outcome is Outcome.WARN else 0
