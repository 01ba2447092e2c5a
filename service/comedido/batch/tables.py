"""The verdicts on a table of drafts, for engines that share a table among many computers.

Dask, Spark and their like call these functions with pandas tables in their own processes (docs/lotes.md).
Comedido brings none of them: pandas comes with whoever calls.
"""

import json
import logging
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from pydantic import ValidationError

from comedido.batch.rules import UNHURRIED
from comedido.checker import Checker
from comedido.content_calendar.judged import BROKEN
from comedido.contract import Draft, Verdict
from comedido.loading import loaded_checker
from comedido.problems import problem_of

if TYPE_CHECKING:
    from pandas import DataFrame  # pyright: ignore[reportMissingTypeStubs]

DRAFT_COLUMNS = (
    "text", "network", "surface", "role", "person", "parent_text", "parent_author", "scheduled_on",
)  # fmt: skip
"""Columns with the fields of a draft; all but `text` may be missing or empty."""

ACTOR_COLUMNS = {"account": "handle", "account_id": "id", "account_name": "name", "account_kind": "kind"}
"""Columns with the account that publishes, and its fields; a row without any of them has no account."""

VERDICT_COLUMNS = ("outcome", "clauses", "findings", "policy", "problem")
"""Columns that are added, all of them text: `clauses` separated by commas, `findings` as JSON.

A row that can't be judged has a `problem`, a sentence in Spanish, and no `outcome`; one that was not judged
by every check has both.
"""

SPARK_COLUMNS = ", ".join(f"{name} string" for name in VERDICT_COLUMNS)
"""The same columns as Spark describes them."""

_one_at_a_time = threading.Lock()
_log = logging.getLogger(__name__)


def judge_table(drafts: "DataFrame") -> "DataFrame":
    """`drafts` with VERDICT_COLUMNS: a draft a row, in the same order and with the same index.

    Other columns stay as they are. Raises KeyError when there is no column `text`. The models are loaded with
    the first row that a process judges; a table without rows loads nothing.
    """
    # Only whoever calls this has it.
    import pandas  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs]

    table, series = cast(Any, drafts), cast(Any, pandas.Series)
    given = [name for name in (*DRAFT_COLUMNS, *ACTOR_COLUMNS) if name in table.columns]
    if "text" not in given:
        raise KeyError("text")
    known = table[given].astype(object)
    judged = [_judged(row) for row in known.where(known.notna(), None).to_dict("records")]
    columns = {
        name: series([row[place] for row in judged], index=table.index, dtype="string")
        for place, name in enumerate(VERDICT_COLUMNS)
    }
    return table.assign(**columns)


def judge_tables(tables: Iterable["DataFrame"]) -> Iterator["DataFrame"]:
    """`judge_table` for each table in turn, as Spark's mapInPandas calls it."""
    return map(judge_table, tables)


class _Row(NamedTuple):
    outcome: str | None = None
    clauses: str | None = None
    findings: str | None = None
    policy: str | None = None
    problem: str | None = None


def _judged(row: Mapping[str, object]) -> _Row:
    try:
        draft = Draft.model_validate(_fields(row))
    except ValidationError as error:
        return _Row(problem=problem_of(error).message)
    try:
        # Engines may run several threads in one process; the models can't.
        with _one_at_a_time:
            return _worded(_checker().check(draft))
    except Exception as error:
        # The message of the error could quote the draft; its kind can't.
        _log.error("La revisión de una fila falló con %s", type(error).__name__)
        return _Row(problem=BROKEN)


@cache
def _checker() -> Checker:
    return replace(loaded_checker(), budget_seconds=UNHURRIED)


def _fields(row: Mapping[str, object]) -> dict[str, object]:
    said = {name: value for name, value in row.items() if value is not None}
    fields = {name: said[name] for name in DRAFT_COLUMNS if name in said}
    actor = {field: said[name] for name, field in ACTOR_COLUMNS.items() if name in said}
    day = fields.get("scheduled_on")
    if isinstance(day, datetime):
        fields["scheduled_on"] = day.date()
    return fields | ({"actor": actor} if actor else {})


def _worded(verdict: Verdict) -> _Row:
    findings = [finding.model_dump(mode="json") for finding in verdict.findings]
    return _Row(
        verdict.outcome.value,
        ", ".join(dict.fromkeys(finding.clause for finding in verdict.findings)),
        json.dumps(findings, ensure_ascii=False),
        verdict.policy,
        f"No terminaron: {', '.join(verdict.unfinished)}." if verdict.unfinished else None,
    )
