"""Every draft that was about to be published, the findings said to be wrong, and the silent clauses."""

# pyright: reportUnknownMemberType=false

from peewee import AutoField, Database, IntegerField, Model, TextField

# What was decided so far was decided about a warning.
_DECISIONS_TO_DRAFTS = """
INSERT INTO draft (at, network, surface, account_kind, outcome, action, clauses)
SELECT CAST(strftime('%s', decided_at) AS INTEGER), network, surface, account_kind, 'warn', action, clauses
FROM decision WHERE strftime('%s', decided_at) IS NOT NULL
"""


def up(_migrator: object, database: Database) -> None:
    """Create the tables and move the decisions over."""

    class Draft(Model):
        number = AutoField()
        at = IntegerField(index=True)
        """Seconds since 1970."""
        network = TextField()
        surface = TextField()
        account_kind = TextField()
        outcome = TextField(null=True)
        """Null where nobody could judge it."""
        action = TextField(null=True)
        """Null where nothing had to be decided."""
        clauses = TextField()
        """JSON list of clause numbers."""

    class Mistaken(Model):
        number = AutoField()
        at = IntegerField(index=True)
        clause = TextField()
        variant = TextField(null=True)
        account_kind = TextField()

    class Silent(Model):
        clause = TextField(primary_key=True)

    tables = [Draft, Mistaken, Silent]
    with database.bind_ctx(tables):
        database.create_tables(tables)
    database.execute_sql(_DECISIONS_TO_DRAFTS)
    database.execute_sql("DROP TABLE decision")
