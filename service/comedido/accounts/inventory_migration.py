"""Making the steps that an inventory lacks, with the migration runner of peewee."""

# peewee's types stop short of playhouse.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false

from types import ModuleType

from peewee import Database
from playhouse.migrations import Migration, Runner

from comedido.accounts.migrations import STEPS, step_name


def migrate(database: Database) -> None:
    """Make each step that `database` lacks, each in a transaction of its own. Raises PeeweeException."""
    _Runner(database).up()


class _Step(Migration):
    def load(self) -> ModuleType:
        return next(step for step in STEPS if step_name(step) == self.name)


class _Runner(Runner):
    """The runner of peewee, with modules in place of files."""

    def migrations(self) -> list[Migration]:
        return [_Step(number, step_name(step), "", None) for number, step in enumerate(STEPS, 1)]
