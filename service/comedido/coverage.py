"""The table of coverage: what Comedido does about each clause, written from the policy and the guide."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from comedido.accounts.reminders import REMINDERS
from comedido.checks import CHECKS
from comedido.contract import Coverage
from comedido.interactions import INTERACTION_CHECKS
from comedido.pages import PAGE_CHECKS
from comedido.policy.guide import guide_text
from comedido.policy.model import Clause, Policy

COVERING: Mapping[str, Callable[..., Any]] = {
    **CHECKS,
    **INTERACTION_CHECKS,
    **PAGE_CHECKS,
    **REMINDERS,
}
"""Everything that `checked_by` may name: checks, also of interactions and of pages, and reminders by date."""

_SAYS = {
    Coverage.CHECKS: "comprueba",
    Coverage.CHECKS_IN_PART: "comprueba en parte",
    Coverage.REMINDS: "recuerda",
    Coverage.GUIDES: "guía",
}
_MEANS = {
    Coverage.CHECKS: "mira lo que el numeral pide, antes de publicar",
    Coverage.CHECKS_IN_PART: "mira lo que un programa puede ver; lo demás queda a juicio de quien publica",
    Coverage.REMINDS: "lo recuerda cuando viene al caso, con lo que digan el inventario o la política",
    Coverage.GUIDES: "no lo vigila; dice qué hacer en la página «Guía»",
}
_HEAD = """\
# Qué hace Comedido con cada numeral de la circular

<!-- Lo escribe «comedido coverage > docs/cobertura.md» a partir de la política; no se edita a mano. -->

Los {total} numerales tienen además su explicación y sus pasos en la página «Guía» de la extensión
([texto](../service/comedido/policy/guide.yaml)).
"""


def coverage_table(policy: Policy) -> str:
    """The table in Markdown, as `docs/cobertura.md` holds it; links are relative to that folder."""
    counted = Counter(clause.coverage for clause in policy.clauses.values())
    return "\n".join(
        [
            _HEAD.format(total=len(policy.clauses)),
            "| Comedido… | Numerales | Quiere decir que |",
            "|---|---|---|",
            *(f"| {_SAYS[kind]} | {counted[kind]} | {_MEANS[kind]} |" for kind in Coverage),
            "",
            "| Numeral | Título | Comedido | Con | Todavía no mira | Guía |",
            "|---|---|---|---|---|---|",
            *_rows(policy),
            "",
        ]
    )


def _rows(policy: Policy) -> Iterator[str]:
    guide = guide_text().clauses
    for clause_id, clause in policy.clauses.items():
        steps = len(guide[clause_id].steps)
        yield (
            f"| {clause_id} | {clause.title} | {_SAYS[clause.coverage]} | {_links(clause)} "
            f"| {clause.not_watched or ''} | {steps} {'paso' if steps == 1 else 'pasos'} |"
        )


def _links(clause: Clause) -> str:
    return ", ".join(
        f"[{name}](../service/{COVERING[name].__module__.replace('.', '/')}.py)" for name in clause.checked_by
    )
