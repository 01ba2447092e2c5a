"""Every interaction that was warned about."""

# pyright: reportUnknownMemberType=false

from peewee import AutoField, Database, IntegerField, Model, TextField


def up(_migrator: object, database: Database) -> None:
    """Create the table."""

    class Interaction(Model):
        number = AutoField()
        at = IntegerField(index=True)
        """Seconds since 1970."""
        network = TextField()
        kind = TextField()
        account_kind = TextField()
        action = TextField()
        clauses = TextField()
        """JSON list of clause numbers."""

    with database.bind_ctx([Interaction]):
        database.create_tables([Interaction])
