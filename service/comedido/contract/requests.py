"""Frames from the extension to the service."""

from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt

from comedido.contract.activity import MistakenFinding, Period, SilenceChoice
from comedido.contract.calendar import CalendarFile
from comedido.contract.drafts import Decision, Draft, Publication
from comedido.contract.interactions import Interaction
from comedido.contract.inventory import InventoryFile
from comedido.contract.pages import EmailForm, ProfilePage
from comedido.contract.sites import Sighting
from comedido.contract.words import Message


class CheckRequest(Message):
    """Frame that asks for a verdict."""

    kind: Literal["check"] = "check"
    id: NonNegativeInt
    draft: Draft


class InteractionRequest(Message):
    """Frame that asks for a verdict on an interaction."""

    kind: Literal["interaction"] = "interaction"
    id: NonNegativeInt
    interaction: Interaction


class DecisionRequest(Message):
    """Frame that records a decision."""

    kind: Literal["decision"] = "decision"
    id: NonNegativeInt
    decision: Decision


class StatusRequest(Message):
    """Frame that asks how the service is."""

    kind: Literal["status"] = "status"
    id: NonNegativeInt


class PublishedRequest(Message):
    """Frame that counts what has just been published."""

    kind: Literal["published"] = "published"
    id: NonNegativeInt
    publication: Publication


class InventoryRequest(Message):
    """Frame that asks for the inventory."""

    kind: Literal["inventory"] = "inventory"
    id: NonNegativeInt


class ImportRequest(Message):
    """Frame that brings accounts into the inventory, all or none."""

    kind: Literal["import_inventory"] = "import_inventory"
    id: NonNegativeInt
    file: InventoryFile


class ExportRequest(Message):
    """Frame that asks for the inventory as a CSV file."""

    kind: Literal["export_inventory"] = "export_inventory"
    id: NonNegativeInt


class GuideRequest(Message):
    """Frame that asks for the guide."""

    kind: Literal["guide"] = "guide"
    id: NonNegativeInt


class ProfileRequest(Message):
    """Frame that asks about a profile page."""

    kind: Literal["profile"] = "profile"
    id: NonNegativeInt
    page: ProfilePage


class EmailFormRequest(Message):
    """Frame that asks about a form."""

    kind: Literal["email_form"] = "email_form"
    id: NonNegativeInt
    form: EmailForm


class CalendarRequest(Message):
    """Frame that asks about the next rows of a content calendar."""

    kind: Literal["calendar"] = "calendar"
    id: NonNegativeInt
    file: CalendarFile


class MistakenRequest(Message):
    """Frame that counts a finding that the person says was wrong."""

    kind: Literal["mistaken"] = "mistaken"
    id: NonNegativeInt
    finding: MistakenFinding


class ActivityRequest(Message):
    """Frame that asks what happened in a period."""

    kind: Literal["activity"] = "activity"
    id: NonNegativeInt
    period: Period


class ExportActivityRequest(Message):
    """Frame that asks for the journal of a period as a CSV file."""

    kind: Literal["export_activity"] = "export_activity"
    id: NonNegativeInt
    period: Period


class ForgetActivityRequest(Message):
    """Frame that deletes the whole journal."""

    kind: Literal["forget_activity"] = "forget_activity"
    id: NonNegativeInt


class SilencesRequest(Message):
    """Frame that asks which clauses are silent or may be."""

    kind: Literal["silences"] = "silences"
    id: NonNegativeInt


class SilenceRequest(Message):
    """Frame that silences a clause for this person, or lets it speak again."""

    kind: Literal["silence"] = "silence"
    id: NonNegativeInt
    choice: SilenceChoice


class SightingRequest(Message):
    """Frame that counts what found the parts of a composer."""

    kind: Literal["sighting"] = "sighting"
    id: NonNegativeInt
    sighting: Sighting


class SitesRequest(Message):
    """Frame that asks how well the definitions of the sites serve."""

    kind: Literal["sites"] = "sites"
    id: NonNegativeInt


class DefinitionsRequest(Message):
    """Frame that asks for the site definitions of the entity's data."""

    kind: Literal["definitions"] = "definitions"
    id: NonNegativeInt


Request = Annotated[
    CheckRequest
    | InteractionRequest
    | DecisionRequest
    | StatusRequest
    | PublishedRequest
    | InventoryRequest
    | ImportRequest
    | ExportRequest
    | GuideRequest
    | ProfileRequest
    | EmailFormRequest
    | CalendarRequest
    | MistakenRequest
    | ActivityRequest
    | ExportActivityRequest
    | ForgetActivityRequest
    | SilencesRequest
    | SilenceRequest
    | SightingRequest
    | SitesRequest
    | DefinitionsRequest,
    Field(discriminator="kind"),
]
