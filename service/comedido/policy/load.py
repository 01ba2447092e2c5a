"""The policy in force: circular, entity's file, its data bundle, machine's file; the later one wins."""

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from comedido import folders
from comedido.data_bundle.contents import POLICY as BUNDLED_FILE_NAME
from comedido.data_bundle.in_force import data_in_force
from comedido.documents import DocumentError, Mistake, line_in, read_document
from comedido.missing_files import is_missing
from comedido.policy import last_good
from comedido.policy.machine import FILE_NAME, MachinePolicy, machine_policy_file
from comedido.policy.model import Clause, ClauseChange, Policy, PolicyChanges, PolicyPart, Wording

CIRCULAR = Path(__file__).with_name("circular_01_2019.yaml")


class PolicyInForce(NamedTuple):
    """The policy and the mistakes of files that had to be left out, in words for people."""

    policy: Policy
    mistakes: list[Mistake]


@cache
def circular() -> Policy:
    """The circular alone, without any entity's changes."""
    return read_document(CIRCULAR, Policy)


def policy_in_force() -> PolicyInForce:
    """The circular with the changes of this computer's policy files.

    A file with a mistake, or one that can't be read, is left out whole, so that a typing error never switches
    the protection off; what it said before stays in force, where the service has seen it
    (`remembered_policy_in_force`).
    """
    policy = circular()
    mistakes: list[Mistake] = []
    for file in policy_files():
        try:
            policy = changed(policy, file)
        except DocumentError as error:
            before = _before_the_mistake(policy, file)
            policy = before or policy
            mistakes += [_with_remark(mistake) for mistake in error.mistakes] if before else error.mistakes
    return PolicyInForce(policy, mistakes)


def remembered_policy_in_force() -> PolicyInForce:
    """The policy in force, once the files without a mistake are kept for the day on which they have one."""
    policy = circular()
    for file in (_entity_file(), machine_policy_file()):
        with suppress(DocumentError):
            if not is_missing(file):
                policy = changed(policy, file)
            last_good.remember(file)
    return policy_in_force()


def policy_files() -> list[Path]:
    """The policy files here, weakest first: the entity's, its data bundle's, the machine's.

    One that this user may not look for is among them, so that it is told.
    """
    bundled = data_in_force().file(BUNDLED_FILE_NAME)
    candidates = (_entity_file(), bundled, machine_policy_file())
    return [file for file in candidates if file is not None and not is_missing(file)]


def _entity_file() -> Path:
    return folders.configuration() / FILE_NAME


def _before_the_mistake(policy: Policy, file: Path) -> Policy | None:
    copy = last_good.copy_of(file)
    try:
        return changed(policy, copy, _model_of(file)) if copy.exists() else None
    except DocumentError:
        return None


def _with_remark(mistake: Mistake) -> Mistake:
    return mistake._replace(reason=f"{mistake.reason}. Mientras tanto rige lo que el archivo decía antes")


def _model_of(file: Path) -> type[PolicyChanges]:
    return MachinePolicy if file == machine_policy_file() else PolicyChanges


def changed(policy: Policy, file: Path, model: type[PolicyChanges] | None = None) -> Policy:
    """`policy` with the changes of `file`, read as `model`, or as what its place makes of it.

    Raises DocumentError naming file, line and key.
    """
    changes = read_document(file, model or _model_of(file))
    clauses = dict(policy.clauses)
    for clause_id, change in changes.clauses.items():
        if clause_id not in clauses:
            raise _mistake(file, clause_id, "no es un numeral de la circular")
        clauses[clause_id] = _changed_clause(clauses[clause_id], clause_id, change, file)
    return policy.model_copy(
        update={
            "name": f"{policy.name} · {changes.entity.name}"
            if changes.entity and changes.entity.name
            else policy.name,
            "version": f"{policy.version}+{changes.version}",
            "when_service_is_absent": changes.when_service_is_absent or policy.when_service_is_absent,
            "entity": _merged(policy.entity, changes.entity),
            "device": _merged(policy.device, changes.device),
            "journal": _merged(policy.journal, changes.journal),
            "people_may_silence": policy.people_may_silence
            if changes.people_may_silence is None
            else changes.people_may_silence,
            "is_adapted": True,
            "clauses": clauses,
        }
    )


Part = TypeVar("Part", bound=PolicyPart)


def _merged(before: Part, change: Part | None) -> Part:
    return (
        before.model_copy(update={name: getattr(change, name) for name in change.model_fields_set})
        if change
        else before
    )


def _changed_clause(clause: Clause, clause_id: str, change: ClauseChange, file: Path) -> Clause:
    result = clause.model_copy(update=change.model_dump(exclude_none=True, exclude={"variants"}))
    _refuse_unknown_fields(clause, result, clause_id, file)
    for name, variant in (change.variants or {}).items():
        if name not in clause.variants:
            known = ", ".join(clause.variants) or "ninguna"
            raise _mistake(file, clause_id, f"no tiene la variante «{name}»; las que tiene: {known}")
        _refuse_unknown_fields(clause.variants[name], variant, clause_id, file)
    return result.model_copy(update={"variants": clause.variants | (change.variants or {})})


def _refuse_unknown_fields(before: Wording, after: Wording, clause_id: str, file: Path) -> None:
    unknown = after.fields - before.fields
    if unknown:
        allowed = ", ".join(f"{{{field}}}" for field in sorted(before.fields)) or "ninguno"
        raise _mistake(file, clause_id, f"usa {{{min(unknown)}}}; los campos permitidos son: {allowed}")


def _mistake(file: Path, clause_id: str, reason: str) -> DocumentError:
    line = line_in(file, ("clauses", clause_id))
    return DocumentError([Mistake(file, line, f"clauses.{clause_id}", reason)])
