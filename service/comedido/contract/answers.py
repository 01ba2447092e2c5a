"""Frames from the service to the extension."""

from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt

from comedido.contract.activity import Activity, ActivityFile, Silences
from comedido.contract.calendar import Calendar
from comedido.contract.drafts import Verdict
from comedido.contract.inventory import Import, Inventory, InventoryFile
from comedido.contract.pages import Advice, Guide
from comedido.contract.sites import EntityDefinitions, SiteHealth
from comedido.contract.state import Problem, Status
from comedido.contract.words import Message


class VerdictAnswer(Message):
    """Frame that answers `check` and `interaction`."""

    kind: Literal["verdict"] = "verdict"
    id: NonNegativeInt
    verdict: Verdict


class RecordedAnswer(Message):
    """Frame that answers `decision`, `published`, `mistaken`, `sighting` and `forget_activity`."""

    kind: Literal["recorded"] = "recorded"
    id: NonNegativeInt


class StatusAnswer(Message):
    """Frame that answers `status`."""

    kind: Literal["status"] = "status"
    id: NonNegativeInt
    status: Status


class InventoryAnswer(Message):
    """Frame that answers `inventory`."""

    kind: Literal["inventory"] = "inventory"
    id: NonNegativeInt
    inventory: Inventory


class ImportedAnswer(Message):
    """Frame that answers `import_inventory`."""

    kind: Literal["imported"] = "imported"
    id: NonNegativeInt
    imported: Import


class ExportedAnswer(Message):
    """Frame that answers `export_inventory`."""

    kind: Literal["exported"] = "exported"
    id: NonNegativeInt
    exported: InventoryFile


class GuideAnswer(Message):
    """Frame that answers `guide`."""

    kind: Literal["guide"] = "guide"
    id: NonNegativeInt
    guide: Guide


class AdviceAnswer(Message):
    """Frame that answers `profile` and `email_form`."""

    kind: Literal["advice"] = "advice"
    id: NonNegativeInt
    advice: Advice


class CalendarAnswer(Message):
    """Frame that answers `calendar`."""

    kind: Literal["calendar"] = "calendar"
    id: NonNegativeInt
    calendar: Calendar


class ActivityAnswer(Message):
    """Frame that answers `activity`."""

    kind: Literal["activity"] = "activity"
    id: NonNegativeInt
    activity: Activity


class ExportedActivityAnswer(Message):
    """Frame that answers `export_activity`."""

    kind: Literal["exported_activity"] = "exported_activity"
    id: NonNegativeInt
    exported_activity: ActivityFile


class SilencesAnswer(Message):
    """Frame that answers `silences` and `silence`."""

    kind: Literal["silences"] = "silences"
    id: NonNegativeInt
    silences: Silences


class SitesAnswer(Message):
    """Frame that answers `sites`."""

    kind: Literal["sites"] = "sites"
    id: NonNegativeInt
    sites: SiteHealth


class DefinitionsAnswer(Message):
    """Frame that answers `definitions`."""

    kind: Literal["definitions"] = "definitions"
    id: NonNegativeInt
    definitions: EntityDefinitions


class ProblemAnswer(Message):
    """Frame that answers a request that could not be met; `id` is null when it could not be read."""

    kind: Literal["problem"] = "problem"
    id: NonNegativeInt | None
    problem: Problem


Answer = Annotated[
    VerdictAnswer
    | RecordedAnswer
    | StatusAnswer
    | InventoryAnswer
    | ImportedAnswer
    | ExportedAnswer
    | GuideAnswer
    | AdviceAnswer
    | CalendarAnswer
    | ActivityAnswer
    | ExportedActivityAnswer
    | SilencesAnswer
    | SitesAnswer
    | DefinitionsAnswer
    | ProblemAnswer,
    Field(discriminator="kind"),
]
