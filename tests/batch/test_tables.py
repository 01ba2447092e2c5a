import pickle

import dask.dataframe
import pandas
import pytest
from distributed import Client, LocalCluster

from comedido.batch.tables import VERDICT_COLUMNS, judge_table
from tests.batch.tables import assert_judged, table


def test_a_table_keeps_its_rows_and_gets_their_verdicts() -> None:
    judged = judge_table(table())
    assert list(judged.columns) == [*table().columns, *VERDICT_COLUMNS]
    assert list(judged.index) == list(table().index)
    assert_judged(judged)
    assert pickle.loads(pickle.dumps(judge_table)) is judge_table  # noqa: S301 our own


def test_a_day_may_be_a_moment_a_text_or_missing_and_decides_the_law() -> None:
    days = [pandas.Timestamp("2026-05-20 10:00"), "2026-05-20", pandas.NaT, "pronto"]
    judged = judge_table(
        pandas.DataFrame({"text": "Buenos días.", "scheduled_on": pandas.Series(days, dtype=object)})
    )
    assert list(judged["outcome"].isna()) == [False, False, False, True]


def test_a_table_without_texts_is_refused() -> None:
    with pytest.raises(KeyError):
        judge_table(pandas.DataFrame({"texto": ["Buenos días."]}))


def test_dask_judges_a_table_on_a_local_cluster() -> None:
    with (
        LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address=None) as cluster,
        Client(cluster),
    ):
        drafts = dask.dataframe.from_pandas(table(), npartitions=3, sort=False)
        judged = drafts.map_partitions(judge_table, meta=judge_table(drafts.head(0)))
        assert_judged(judged.compute())
