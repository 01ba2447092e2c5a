"""`comedido doctor`: what was observed, for people or as JSON."""

import json
from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from comedido.commands.harmless import harmless
from comedido.doctor import observations


def report(*, as_json: bool) -> int:
    """Print every observation as it is made; 0 when all is well, else 1."""
    if as_json:
        observed = list(observations())
        listed = [asdict(observation) | {"well": observation.well} for observation in observed]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
        return 0 if all(observation.well for observation in observed) else 1
    console = Console()
    ill = 0
    for observation in observations():
        sign, style = ("✔", "green") if observation.well else ("✘", "bold red")
        console.print(
            Text.assemble(
                (sign, style), " ", (observation.subject, "bold"), f": {harmless(observation.found)}"
            )
        )
        if observation.remedy:
            ill += 1
            console.print(Text(harmless(f"  → {observation.remedy}")))
    console.print()
    console.print("Todo está bien." if not ill else f"Por arreglar: {ill}.")
    return 1 if ill else 0
