"""Clauses 2.17, 2.18 and 1.5: who answers for an account, and is it in the inventory?"""

import pytest

from comedido.contract import AccountKind, Draft, Identity, InventoryAccount, Severity
from comedido.policy.model import Entity, Policy
from comedido.recent import NOTHING_RECENT, Recent
from tests.checks.known import OFFICIAL, OWN, TEXT, draft_from, findings, policy_of

EXAMPLE = policy_of(Entity(name="Ministerio de Ejemplo", acronyms=["MinEjemplo"]))


def clauses(
    draft: Draft,
    *accounts: InventoryAccount,
    policy: Policy | None = None,
    recent: Recent = NOTHING_RECENT,
) -> list[str]:
    found = findings("custody", draft, *accounts, policy=policy, recent=recent)
    return [one.clause for one in found]


@pytest.mark.parametrize("person", ["Raúl Cortés", "Inés Ávila", "inesavila"])
def test_who_is_not_in_charge_is_asked_to_confirm(person: str) -> None:
    (found,) = findings("custody", draft_from("min_ejemplo", person=person), OFFICIAL)
    assert (found.clause, found.severity) == ("2.17", Severity.MEDIUM)
    assert "@min_ejemplo" in found.message
    assert "Inés Ávila Rojas" in found.evidence


@pytest.mark.parametrize(
    "person", ["Inés Ávila Rojas", "INES AVILA ROJAS ", "inés  ávila rojas", "tomas peña"]
)
def test_the_responsible_and_the_backup_are_left_alone(person: str) -> None:
    assert clauses(draft_from("min_ejemplo", person=person), OFFICIAL) == []


@pytest.mark.parametrize("person", [None, "", "  "])
def test_without_a_name_nothing_is_asked(person: str | None) -> None:
    assert clauses(draft_from("min_ejemplo", person=person), OFFICIAL) == []


@pytest.mark.parametrize("left_out", [{"responsible": None}, {"responsible": None, "backup": None}])
def test_without_a_responsible_person_nothing_is_asked(left_out: dict[str, None]) -> None:
    account = OFFICIAL.model_copy(update=left_out)
    assert clauses(draft_from("min_ejemplo", person="Raúl Cortés"), account) == []


def test_a_personal_account_has_no_responsible_person() -> None:
    account = OWN.model_copy(update={"responsible": "Inés Ávila"})
    assert clauses(draft_from("ines_avila", person="Raúl Cortés"), account) == []


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("MinSaludEjemplo", None),
        ("mintransporte_co", None),
        ("SuperNotariadoCo", None),
        ("AlcaldiaDeAguaclara", None),
        ("cuenta27", "Alcaldía de Aguaclara"),
        ("cuenta27", "Gobernación del Sol"),
        ("cuenta27", "Ministerio de las Culturas"),
        ("AgenciaRiosColombia", None),
        ("policia_aguaclara_oficial", None),
        ("UnidadRiosGovCo", None),
        ("cuenta27", "Secretaría de Movilidad de Aguaclara"),
        ("cuenta27", "Personería Municipal de Aguaclara"),
        ("MinEjemplo_Col", None),
        ("cuenta27", "Ministerio de Ejemplo"),
    ],
)
def test_what_looks_institutional_and_is_not_registered_is_reminded_of(handle: str, name: str | None) -> None:
    draft = Draft.model_validate({"text": TEXT, "actor": {"handle": handle, "name": name}})
    (found,) = findings("custody", draft, OFFICIAL, policy=EXAMPLE)
    assert (found.clause, found.severity) == ("2.18", Severity.REMINDER)


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("ines_avila", "Inés Ávila"),
        ("minaco", "Mina Cobo"),
        ("mini_mercado", "Mini Mercado La 14"),
        ("superman_co", "Super Man"),
        ("supermercado_col", "Supermercado Colombia"),
        ("agencia_luna", "Agencia Luna Publicidad"),
        ("servicio_tecnico", "Servicio Técnico Lavadoras"),
        ("unidad_residencial", "Unidad Residencial El Prado"),
        ("instituto_ingles", "Instituto de Inglés"),
        ("alcaldia_parodia", "Alcaldía de Aguaclara (parodia)"),
        ("MinSaludNoOficial", None),
        ("sindicato_minhacienda", "Sindicato MinHacienda"),
        ("cuenta27", "Ministerio de Salud · Fondo de Empleados"),
        ("cuenta27", "Policía Nacional Retirados"),
        ("cuenta27", "Ministerio Cristiano Vida"),
        ("cuenta27", "Ministerio de Alabanza"),
        ("exministro_ruiz", "Exministro Ruiz"),
        ("cuenta27", "Secretaría Ejecutiva y Eventos"),
        ("cuenta27", "Veeduría Alcaldía de Aguaclara"),
        ("ministracion", None),
    ],
)
def test_other_names_are_left_alone(handle: str, name: str | None) -> None:
    draft = Draft.model_validate({"text": TEXT, "actor": {"handle": handle, "name": name}})
    assert clauses(draft, OFFICIAL, policy=EXAMPLE) == []


def test_an_account_declared_institutional_must_be_registered_whatever_its_name() -> None:
    assert clauses(draft_from("rio_limpio", AccountKind.INSTITUTIONAL), OFFICIAL) == ["2.18"]


def test_an_account_declared_personal_is_taken_at_its_word() -> None:
    assert clauses(draft_from("AlcaldiaDeAguaclara", AccountKind.PERSONAL), OFFICIAL) == []


def test_without_an_inventory_nothing_is_missing_from_it() -> None:
    assert clauses(draft_from("AlcaldiaDeAguaclara", AccountKind.INSTITUTIONAL)) == []


def test_a_registration_is_asked_for_once_a_day() -> None:
    draft = draft_from("AlcaldiaDeAguaclara")
    assert clauses(draft, OFFICIAL, recent=Recent(posts_today=1)) == []


def test_the_account_of_another_entity_is_warned_about() -> None:
    account = OFFICIAL.model_copy(update={"entity": "Instituto de los Ríos"})
    (found,) = findings("custody", draft_from("min_ejemplo", person="Raúl Cortés"), account, policy=EXAMPLE)
    assert (found.clause, found.severity) == ("1.5", Severity.MEDIUM)
    assert "Instituto de los Ríos" in found.message


def test_who_is_in_charge_may_serve_two_entities() -> None:
    account = OFFICIAL.model_copy(update={"entity": "Instituto de los Ríos"})
    assert clauses(draft_from("min_ejemplo", person="Tomás Peña"), account, policy=EXAMPLE) == []


@pytest.mark.parametrize(
    "entity", [None, "MINISTERIO DE EJEMPLO", "Minejemplo", "Ministerio de Ejemplo - Oficina de Prensa"]
)
def test_the_own_entity_may_be_written_in_many_ways(entity: str | None) -> None:
    account = OFFICIAL.model_copy(update={"entity": entity})
    assert clauses(draft_from("min_ejemplo"), account, policy=EXAMPLE) == []


def test_an_entity_without_a_name_has_no_others() -> None:
    account = OFFICIAL.model_copy(update={"entity": "Instituto de los Ríos"})
    assert clauses(draft_from("min_ejemplo"), account) == []


def test_nothing_is_said_of_an_account_that_is_not_certain() -> None:
    actor = {"handle": "min_ejemplo", "identity": Identity.DISAGREED}
    draft = Draft.model_validate({"text": TEXT, "actor": actor, "person": "Raúl Cortés"})
    assert clauses(draft, OFFICIAL) == []
    assert clauses(Draft(text=TEXT), OFFICIAL) == []
