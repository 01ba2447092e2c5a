"""What is done to another's post or account without writing anything."""

from pydantic import Field

from comedido.contract.drafts import Actor
from comedido.contract.words import DraftText, InteractionKind, Message, Network, Role


class Interaction(Message):
    """What is about to be done, as which account, and to what.

    `author` is the handle of who wrote the post, or the name where the network shows no handle; `text` is
    that post's text. Both are None where the page does not show them. Undoing something is no interaction.
    """

    kind: InteractionKind
    network: Network
    actor: Actor | None = None
    role: Role = Role.PUBLIC_SERVANT
    person: str | None = Field(default=None, max_length=200)
    author: str | None = Field(default=None, max_length=200)
    text: DraftText | None = None
