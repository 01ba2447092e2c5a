"""Making the steps that a database lacks, with the migration runner of peewee."""

# peewee's types stop short of playhouse.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false

from types import ModuleType

from peewee import Database
from playhouse.migrations import Migration, Runner

from comedido.migrated_database import Steps, step_name


def migrate(database: Database, steps: Steps) -> None:
    """Make each of `steps` that `database` lacks. The caller holds a transaction. Raises PeeweeException."""
    _Runner(database, steps).up()


class _Step(Migration):
    """A migration whose module stands where others have the path of their file."""

    def load(self) -> ModuleType:
        return self.path


class _Runner(Runner):
    """The runner of peewee, with modules in place of files."""

    def __init__(self, database: Database, steps: Steps) -> None:
        super().__init__(database)
        self._steps = steps

    def migrations(self) -> list[Migration]:
        return [_Step(number, step_name(step), step, None) for number, step in enumerate(self._steps, 1)]
