"""The policy in force: the circular, then the entity's file, then the machine's; the later one wins."""

from pathlib import Path
from typing import NamedTuple, TypeVar

from comedido import folders
from comedido.documents import DocumentError, Mistake, read_document
from comedido.policy.model import Clause, ClauseChange, Policy, PolicyChanges, PolicyPart, Wording

FILE_NAME = "policy.yaml"
CIRCULAR = Path(__file__).with_name("circular_01_2019.yaml")


class PolicyInForce(NamedTuple):
    """The policy and the mistakes of files that had to be left out, in words for people."""

    policy: Policy
    mistakes: list[Mistake]


def circular() -> Policy:
    """The circular alone, without any entity's changes."""
    return read_document(CIRCULAR, Policy)


def policy_in_force() -> PolicyInForce:
    """The circular with the changes of this computer's policy files.

    A file with a mistake is left out whole, so that a typing error never switches the protection off.
    """
    policy = circular()
    mistakes: list[Mistake] = []
    for file in policy_files():
        try:
            policy = changed(policy, file)
        except DocumentError as error:
            mistakes += error.mistakes
    return PolicyInForce(policy, mistakes)


def policy_files() -> list[Path]:
    """The policy files that exist here, weakest first: the entity's, then the machine's."""
    candidates = (folders.configuration(), folders.machine_configuration())
    return [folder / FILE_NAME for folder in candidates if (folder / FILE_NAME).exists()]


def changed(policy: Policy, file: Path) -> Policy:
    """`policy` with the changes of `file`.

    Raises DocumentError naming file, line and key.
    """
    changes = read_document(file, PolicyChanges)
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
    lines = file.read_text(encoding="utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if clause_id in text), 1)
    return DocumentError([Mistake(file, line, f"clauses.{clause_id}", reason)])
