"""What an entity has decided for everybody on this computer, as the extension shows it after installing."""

from comedido.contract import EntityRules
from comedido.policy.model import Policy
from comedido.policy.silencing import is_off


def entity_rules(policy: Policy) -> EntityRules | None:
    """The rules in `policy` that nobody changes in the extension; None where no policy file is in force."""
    if not policy.is_adapted:
        return None
    return EntityRules(
        entity=policy.entity.name,
        device=policy.device.role,
        people_may_silence=policy.people_may_silence,
        journal_days=policy.journal.days,
        clauses_off=[number for number in policy.clauses if is_off(policy, number)],
    )
