"""The table of accounts."""

from peewee import SQL, AutoField, BooleanField, Database, DateField, Model, TextField


def up(_migrator: object, database: Database) -> None:
    """Create the table; what stands here is how it was at first, whatever it is like today."""

    class Account(Model):
        number = AutoField()
        network = TextField()
        handle = TextField()
        id = TextField(null=True)
        kind = TextField()
        entity = TextField(null=True)
        responsible = TextField(null=True)
        backup = TextField(null=True)
        email = TextField(null=True)
        password_changed_on = DateField(null=True)
        devices = TextField(constraints=[SQL("DEFAULT '[]'")])
        official_channel = BooleanField(constraints=[SQL("DEFAULT 0")])

    with database.bind_ctx([Account]):
        database.create_tables([Account])  # pyright: ignore[reportUnknownMemberType]
