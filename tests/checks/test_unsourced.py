"""Sources (1.4, 2.14): chains and rumours are warned about, a source or a denial settles it."""

from comedido.contract import Severity
from tests.checks.judging import judged

CHAIN = "Reenvíe a todos sus contactos: mañana cierran todos los bancos"


def test_an_official_account_owes_more_than_a_personal_one() -> None:
    assert [found.clause for found in judged("unsourced", CHAIN)] == ["2.14"]
    assert [found.clause for found in judged("unsourced", CHAIN, "personal")] == ["1.4"]


def test_a_link_is_a_source() -> None:
    assert judged("unsourced", f"{CHAIN} https://www.superfinanciera.gov.co/aviso") == []
    assert judged("unsourced", CHAIN, links=["https://www.superfinanciera.gov.co/aviso"]) == []


def test_a_figure_without_source_is_only_a_suggestion() -> None:
    (one,) = judged("unsourced", "El 87 % de los jóvenes del país no lee")
    assert one.severity is Severity.LOW
    assert judged("unsourced", "Según el DANE, el 87 % de los jóvenes del país no lee") == []


def test_shows_the_words_that_caused_it() -> None:
    text = "Ay 😱 vecinos, difundan esto antes de que lo borren: hay un virus"
    (one,) = judged("unsourced", text, "personal")
    assert any("antes de que lo borren" in text[start:end] for start, end in one.spans)
