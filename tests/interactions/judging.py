"""How a test has an interaction judged by every check at once, as the service does."""

from collections.abc import Mapping
from datetime import date

from comedido.accounts.known_accounts import KnownAccounts
from comedido.checker import Checker
from comedido.contract import AccountKind, Actor, Interaction, Network, Verdict
from comedido.language.politics import politics
from comedido.policy.model import Entity
from tests.checks.known import CHANNEL, policy_of

POLITICIAN = politics().people[0].handles[0]
PARTY = politics().parties[0].handles[0]
"""Stand for POLITICA and PARTIDO in a corpus, which names no real person or party itself."""

_REAL = {"POLITICA": POLITICIAN, "PARTIDO": PARTY}
_KINDS = {
    "personal": AccountKind.PERSONAL,
    "institucional": AccountKind.INSTITUTIONAL,
    "desconocida": AccountKind.UNKNOWN,
}
ENTITY = Entity(
    name="Alcaldía de Ejemplo",
    mission="Prestar los servicios públicos, construir vías y obras del municipio y atender la salud.",
)


def judged(
    kind: str,
    account: str = "institucional",
    author: str | None = None,
    text: str | None = None,
    **more: object,
) -> Verdict:
    """The verdict on an interaction on X; `account` may also be «canal», a personal one used as a channel."""
    channel = account == "canal"
    actor = (
        Actor(handle=CHANNEL.handle) if channel else Actor(handle="cuenta_de_ejemplo", kind=_KINDS[account])
    )
    interaction = Interaction.model_validate(
        {"kind": kind, "network": Network.X, "actor": actor, "author": author, "text": text, **more}
    )
    verdict = Checker(
        policy=policy_of(ENTITY),
        today=lambda: date(2026, 11, 23),
        accounts=lambda: KnownAccounts((CHANNEL,)),
        budget_seconds=60,
    ).check_interaction(interaction)
    assert verdict.unfinished == []
    return verdict


def judged_row(row: Mapping[str, str]) -> Verdict:
    """The verdict on a row of a corpus; what it leaves empty the page does not show."""
    author = row["author"] or None
    return judged(row["kind"], row["account"], _REAL.get(author or "", author), row["text"] or None)
