"""Too much from one account, and one text from several."""

from datetime import date

import pytest

from comedido.checks.context import Context
from comedido.checks.saturation import saturation
from comedido.contract import AccountKind, Actor, Draft, Finding, Severity, Surface
from comedido.language.pipeline import read
from comedido.policy.load import circular
from comedido.recent import Recent

CALM = "Conozca la programación cultural de la semana."


def judged(
    recent: Recent,
    text: str = CALM,
    kind: AccountKind = AccountKind.INSTITUTIONAL,
    surface: Surface = Surface.POST,
) -> list[Finding]:
    draft = Draft(text=text, surface=surface, actor=Actor(handle="prueba", kind=kind))
    context = Context(
        reading=read(text), parent=None, policy=circular(), today=date(2026, 11, 28), recent=recent
    )
    return list(saturation(draft, context))


def test_the_first_posts_of_a_day_are_none_too_many() -> None:
    assert judged(Recent(posts_today=14)) == []


def test_many_posts_are_reminded_of_by_their_number() -> None:
    [finding] = judged(Recent(posts_today=15))
    assert (finding.clause, finding.severity) == ("2.12", Severity.LOW)
    assert finding.message == "Hoy ya publicó 15 mensajes desde esta cuenta."


def test_the_same_text_again_is_warned_about() -> None:
    [finding] = judged(Recent(posts_today=3, same_text_today=1))
    assert (finding.clause, finding.severity) == ("2.12", Severity.MEDIUM)
    assert "mismo texto" in finding.message


@pytest.mark.parametrize(("accounts", "severity"), [(1, Severity.LOW), (3, Severity.MEDIUM)])
def test_the_same_text_from_other_accounts_is_told_of(accounts: int, severity: Severity) -> None:
    [finding] = judged(Recent(same_text_elsewhere=accounts))
    assert (finding.clause, finding.severity) == ("2.16", severity)


FLOODED = Recent(posts_today=40, same_text_today=2, same_text_elsewhere=4)


@pytest.mark.parametrize(
    "text",
    [
        "Alerta roja por creciente súbita del río Claro.",
        "Evacúe ya: deslizamiento en la vereda El Cedro.",
        "#EnVivo audiencia pública desde el coliseo.",
        "Cierre total de la vía a Honda por derrumbe.",
        "Sin servicio de agua en el barrio Centro hasta las 6 p. m.",
        "Se busca a Matías, de 7 años, visto en el parque.",
    ],
)
def test_what_is_urgent_never_saturates(text: str) -> None:
    assert judged(FLOODED, text) == []


@pytest.mark.parametrize("surface", [Surface.REPLY, Surface.COMMENT, Surface.EDIT, Surface.THREAD])
def test_answers_and_parts_of_a_thread_never_saturate(surface: Surface) -> None:
    assert judged(FLOODED, surface=surface) == []


@pytest.mark.parametrize("kind", [AccountKind.PERSONAL, AccountKind.UNKNOWN])
def test_persons_may_post_as_they_like(kind: AccountKind) -> None:
    assert judged(FLOODED, kind=kind) == []
