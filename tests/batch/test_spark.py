"""Tables on Spark: run where PySpark (locks/spark.txt) and Java are installed."""

import os
import shutil
import sys

import pytest

from comedido.batch.tables import SPARK_COLUMNS, judge_tables
from tests.batch.tables import assert_judged, table

sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed: pip install -r locks/spark.txt")
pytestmark = pytest.mark.skipif(
    not (shutil.which("java") or "JAVA_HOME" in os.environ), reason="Spark needs Java 17 or later"
)


def test_spark_judges_a_table_on_a_local_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    local = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = local.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
    session = spark.getOrCreate()
    try:
        drafts = session.createDataFrame(table()).repartition(2)
        columns = ", ".join(f"{name} string" for name in drafts.columns)
        judged = drafts.mapInPandas(judge_tables, f"{columns}, {SPARK_COLUMNS}").toPandas()
    finally:
        session.stop()
    in_order = judged.assign(place=judged["ticket"].str[1:].astype(int)).sort_values("place")
    assert_judged(in_order)
