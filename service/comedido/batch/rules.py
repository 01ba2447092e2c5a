"""What all verdicts of one batch depend on besides the text: decided once, the same in every process."""

import logging
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from comedido import __version__
from comedido.accounts.current_inventory import CurrentInventory
from comedido.accounts.known_accounts import KnownAccounts
from comedido.data_bundle.in_force import data_in_force
from comedido.language.artefacts import ArtefactError, sums
from comedido.policy.load import policy_in_force
from comedido.policy.model import Policy

UNHURRIED = math.inf
"""Seconds that a batch gives to each text: a verdict must not depend on how busy the computer is."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rules:
    """A policy, an inventory and a day. Rows share nothing else: what was published counts for none of them,
    because each is judged for the day on which it goes out."""

    policy: Policy
    known: KnownAccounts
    today: date
    """The day of the rows that name none."""


def rules_in_force() -> Rules:
    """The policy, the inventory and the day of this computer, as they are now."""
    policy, mistakes = policy_in_force()
    for mistake in mistakes:
        _log.error("Política sin aplicar: %s", mistake)
    return Rules(policy, CurrentInventory().accounts(), date.today())


def fingerprints(rules: Rules) -> Mapping[str, str]:
    """A hash of each thing that could change a verdict, but the day, by its name in Spanish."""
    accounts = "\n".join(account.model_dump_json() for account in rules.known.accounts)
    return {
        "la política": _hash_of(rules.policy.model_dump_json()),
        "el inventario": _hash_of(accounts),
        "los datos de la entidad": _hash_of(data_in_force().name or ""),
        "la versión de Comedido": _hash_of(f"{__version__} {_sums_of_models()}"),
    }


def _sums_of_models() -> str:
    try:
        return str(sorted(sums().items()))
    except ArtefactError:
        return "rules alone"


def _hash_of(content: str) -> str:
    return sha256(content.encode()).hexdigest()
