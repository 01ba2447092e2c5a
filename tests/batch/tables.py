"""A table of drafts, and what its verdicts are."""

import json
from typing import Any

import pandas

from comedido.contract import AccountKind, Actor, Draft, Network
from comedido.loading import loaded_checker
from tests.bench.drafts import drafts


def table() -> pandas.DataFrame:
    """Drafts of every kind with an index of their own, a column that is no draft's, and an impossible row."""
    rows: list[dict[str, Any]] = [
        {"ticket": f"t{place}", "text": draft.text, "network": "facebook", "account_kind": "institutional"}
        for place, draft in enumerate(drafts(12, 120))
    ]
    rows[3] |= {"network": None, "account_kind": None}
    rows[5] |= {"network": "orkut"}
    return pandas.DataFrame(rows, index=[f"fila {place}" for place in range(len(rows))])


def assert_judged(judged: pandas.DataFrame) -> None:
    """Every row of `table()` has the verdict that a checker gives."""
    check = loaded_checker().check
    given = table()
    assert list(judged["ticket"]) == list(given["ticket"])
    for place, (_, row) in enumerate(given.iterrows()):
        found = judged.iloc[place]
        if row["network"] == "orkut":
            assert pandas.isna(found["outcome"])
            assert found["problem"]
            continue
        actor = Actor(kind=AccountKind.INSTITUTIONAL) if place != 3 else None
        network = Network.FACEBOOK if place != 3 else Network.X
        verdict = check(Draft(text=row["text"], network=network, actor=actor))
        assert found["outcome"] == verdict.outcome
        assert json.loads(found["findings"]) == [each.model_dump(mode="json") for each in verdict.findings]
        assert found["policy"] == verdict.policy
        assert pandas.isna(found["problem"])
