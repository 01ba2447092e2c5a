"""What bringing a file into the inventory changes: nothing at all when anything in the file is wrong."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from comedido.accounts.inventory_cells import NETWORK_NAMES
from comedido.accounts.inventory_csv import FileRow, read_csv
from comedido.accounts.inventory_store import Change, InventoryStore
from comedido.accounts.known_accounts import bare_handle
from comedido.contract import Import, InventoryAccount, RowProblem

MOST_PROBLEMS = 200
"""Problems that are told; a file with more of them is no inventory."""


def import_csv(store: InventoryStore, text: str, today: date) -> Import:
    """Add the accounts of the file `text` and change those that the inventory has, all or none.

    A column that the file does not have leaves its field as it was. Raises InventoryError.
    """
    content = read_csv(text, today)
    if problems := content.problems or list(_repeated(content.rows)):
        return _refused(problems)
    plan = _Plan()

    def decide(known: Mapping[int, InventoryAccount]) -> Sequence[Change]:
        nonlocal plan
        plan = _planned(known, content.rows)
        return () if plan.problems else plan.changes

    store.change(decide)
    if plan.problems:
        return _refused(plan.problems)
    added = sum(change.number is None for change in plan.changes)
    return Import(added=added, changed=len(plan.changes) - added)


@dataclass(slots=True)
class _Plan:
    changes: list[Change] = field(default_factory=list[Change])
    problems: list[RowProblem] = field(default_factory=list[RowProblem])


def _planned(known: Mapping[int, InventoryAccount], rows: Sequence[FileRow]) -> _Plan:
    plan = _Plan()
    by_id = {_id(account): number for number, account in known.items() if account.id}
    by_handle = {_handle(account): number for number, account in known.items()}
    result: dict[Hashable, InventoryAccount] = {**known}
    brought: dict[Hashable, FileRow] = {}
    for row in rows:
        number = by_id.get(_id(row.account)) if row.account.id else None
        if number is None:
            number = by_handle.get(_handle(row.account))
            if number is not None and row.account.id and known[number].id:
                # Two known ids decide alone: this is somebody else under the same name.
                number = None
        before = known[number] if number is not None else None
        after = _updated(before, row.account) if before else row.account
        place: Hashable = number if number is not None else ("row", row.number)
        if place in brought:
            plan.problems.append(_same_account(row, brought[place], "id"))
            continue
        brought[place], result[place] = row, after
        if after != before:
            plan.changes.append(Change(number, after))
    plan.problems += _conflicts(result, brought)
    return plan


def _updated(before: InventoryAccount, brought: InventoryAccount) -> InventoryAccount:
    fields = before.model_dump() | brought.model_dump(exclude_unset=True)
    return InventoryAccount.model_validate(fields)


def _conflicts(
    result: Mapping[Hashable, InventoryAccount], brought: Mapping[Hashable, FileRow]
) -> Iterator[RowProblem]:
    """Rows that would leave two accounts under one handle."""
    holders: dict[Hashable, Hashable] = {}
    for place, account in result.items():
        other = holders.setdefault(_handle(account), place)
        if other == place:
            continue
        row = brought.get(place) or brought[other]
        holder = result[other if place in brought else place]
        yield RowProblem(
            row=row.number,
            column="usuario",
            message=(
                f"{_named(account)} ya está en el inventario con el id {holder.id}; "
                "corrija el id o retire primero esa cuenta."
            ),
        )


def _repeated(rows: Sequence[FileRow]) -> Iterator[RowProblem]:
    first_with: dict[Hashable, FileRow] = {}
    for row in rows:
        same_handle = first_with.setdefault(_handle(row.account), row)
        same_id = first_with.setdefault(_id(row.account), row) if row.account.id else row
        if same_handle is not row:
            yield _same_account(row, same_handle, "usuario")
        elif same_id is not row:
            yield _same_account(row, same_id, "id")


def _same_account(row: FileRow, first: FileRow, column: str) -> RowProblem:
    return RowProblem(
        row=row.number,
        column=column,
        message=f"{_named(row.account)} es la misma cuenta de la fila {first.number}; deje una sola.",
    )


def _refused(problems: Sequence[RowProblem]) -> Import:
    told = list(problems[:MOST_PROBLEMS])
    if len(problems) > MOST_PROBLEMS:
        message = f"Hay {len(problems) - MOST_PROBLEMS} problemas más; corrija primero estos."
        told.append(RowProblem(row=problems[MOST_PROBLEMS].row, column=None, message=message))
    return Import(problems=told)


def _named(account: InventoryAccount) -> str:
    return f"@{account.handle} de {NETWORK_NAMES[account.network]}"


def _id(account: InventoryAccount) -> Hashable:
    return ("id", account.network, account.id)


def _handle(account: InventoryAccount) -> Hashable:
    return ("handle", account.network, bare_handle(account.handle))
