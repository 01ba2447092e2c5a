"""The table of decisions, which the first version made without remembering any step."""

from peewee import Database, Model, TextField


def up(_migrator: object, database: Database) -> None:
    """Create the table unless it is there already, with its rows."""

    class Decision(Model):
        decided_at = TextField()
        """UTC, ISO 8601."""
        action = TextField()
        network = TextField()
        surface = TextField()
        account_kind = TextField()
        clauses = TextField()
        """JSON list of clause numbers."""

        class Meta:
            primary_key = False

    with database.bind_ctx([Decision]):
        database.create_tables([Decision], safe=True)  # pyright: ignore[reportUnknownMemberType]
