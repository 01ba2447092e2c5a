"""All figures of one evaluation, with the sums of the files that they were computed for."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from comedido.language.artefacts import sums
from models.evaluation.figures import Figure, colombian, figures
from models.evaluation.judged import Judged
from models.evaluation.metrics import Counts, reliability
from models.evaluation.mutated import recall_kept
from models.evaluation.slices import Slice, proselytism_slices, tone_slices

_WORST = 2


@dataclass(frozen=True, slots=True)
class Result:
    """Figures, slices by question, and reliability (said, true, texts) by question."""

    sums: Mapping[str, str]
    figures: Sequence[Figure]
    slices: Mapping[str, Sequence[Slice]]
    reliability: Mapping[str, Sequence[tuple[float, float, int]]]


def result_of(texts: Sequence[Judged]) -> Result:
    """The result of judging `texts` with the artefacts in force."""
    rows = colombian(texts)
    return Result(
        sums(),
        [*figures(texts), *recall_kept(texts)],
        {"tone": tone_slices(texts), "proselytism": proselytism_slices(texts)},
        {
            "tone": reliability(
                [each.tone_chance for each in rows], [each.example.answers["tone"] == _WORST for each in rows]
            ),
            "proselytism": reliability(
                [each.proselytism_chance for each in rows],
                [each.example.answers["proselytism"] == _WORST for each in rows],
            ),
        },
    )


def write_result(result: Result, file: Path) -> None:
    """Write the result as JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(result), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_result(file: Path) -> Result:
    """The result that `write_result` wrote."""
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return Result(
        loaded["sums"],
        [Figure(**each) for each in loaded["figures"]],
        {
            question: [Slice(each["by"], each["name"], Counts(**each["counts"])) for each in slices]
            for question, slices in loaded["slices"].items()
        },
        {question: [tuple(each) for each in table] for question, table in loaded["reliability"].items()},
    )
