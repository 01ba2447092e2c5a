"""What an entity has decided for everybody on this computer, as the extension shows it after installing."""

from comedido.contract import EntityRules
from comedido.policy.model import Policy


def entity_rules(policy: Policy) -> EntityRules | None:
    """The rules in `policy` that nobody changes in the extension; None where no policy file is in force."""
    if not policy.is_adapted:
        return None
    return EntityRules(
        entity=policy.entity.name,
        device=policy.device.role,
        people_may_silence=policy.people_may_silence,
        journal_days=policy.journal.days,
        clauses_off=[number for number, clause in policy.clauses.items() if not clause.enabled],
    )
