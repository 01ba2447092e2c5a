"""The content calendar in the options: dropped, its columns changed, its rows judged, filtered and saved."""

import json
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.browser.files import drop_file
from tests.browser.page import Page
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CALENDAR = (
    "sep=;\r\nParrilla de diciembre;;;\r\nFecha;Redes;Copy final;Idea\r\n"
    "1/12/2026;Facebook, Instagram;Mañana vacunamos en el parque.\nLleven el carné.;vacunas\r\n".replace(
        "Mañana vacunamos en el parque.\nLleven el carné.",
        '"Mañana vacunamos en el parque.\nLleven el carné."',
    )
    + "2/12/2026;X;¡Qué idiotas son los concejales!;=1+1\r\n"
    '3/12/2026;X;"sin cerrar;nada\r\n'
    "4/12/2026;TikTok;Abrimos el puente.;puente\r\n"
)
SHOWN = "[...document.querySelectorAll('table.calendar tbody tr')]"
DONE = "document.querySelector('.calendar-part .done')?.textContent"


@pytest_asyncio.fixture(loop_scope="session")
async def options(stage: Stage) -> AsyncIterator[Page]:
    """The options in a tab of their own."""
    page = Page(await stage.driver.extension_page("options.html"))
    await page.when("document.querySelector('.accounts .account')")
    yield page
    await page.tab.close()


async def drop(page: Page, csv: str, name: str = "parrilla.csv") -> None:
    await drop_file(page, "#calendar-file", name, csv)


async def choose(page: Page, select: str, value: str) -> None:
    """Choose in a list, as with the keyboard: it has the focus and its change is told."""
    found = f"document.querySelector({json.dumps(select)})"
    await page.focus(select)
    await page.tab.evaluate(
        f"void ({found}.value = {json.dumps(value)},"
        f"{found}.dispatchEvent(new Event('change', {{ bubbles: true }})))"
    )


async def test_a_dropped_calendar_is_judged_filtered_and_saved(options: Page) -> None:
    await drop(options, CALENDAR)
    done = str(await options.when(DONE))
    assert "Con aviso: 1." in done
    assert "Sin observaciones: 1. Sin revisar: 2." in done
    chosen = "['text', 'network', 'date'].map((name) => document.getElementById(`calendar-${name}`)"
    assert await options.tab.evaluate(f"{chosen}.selectedOptions[0].textContent)") == [
        "Copy final",
        "Redes",
        "Fecha",
    ]
    rows = await options.tab.evaluate(f"{SHOWN}.map((row) => row.textContent)")
    assert [row[:1] for row in rows] == ["3", "4", "5", "6"]
    assert "Facebook, Instagram" in rows[0]
    assert "1.7" in rows[1]
    assert "revise sus comillas" in rows[2]
    assert "tiktok" in rows[3]
    marks = f"{SHOWN}.map((row) => [...row.querySelectorAll('mark')].map((mark) => mark.textContent).join())"
    assert await options.tab.evaluate(marks) == ["", "idiotas", "", ""]

    await choose(options, "#calendar-see-outcome", "warn")
    assert await options.when(f"{SHOWN}.length === 1 && {SHOWN}[0].className") == "warn"
    await choose(options, "#calendar-see-outcome", "")
    await choose(options, "#calendar-see-network", "facebook")
    assert str(await options.when(f"{SHOWN}.length === 1 && {SHOWN}[0].textContent")).startswith("3")

    await options.tab.evaluate(
        "void ((make) => (URL.createObjectURL = (blob) => ((window.saved = blob.text()), make(blob))))"
        "(URL.createObjectURL.bind(URL))"
    )
    await options.click(".saving button")
    await options.when("document.querySelector('.saving .notice').textContent")
    saved = str(await options.tab.evaluate("window.saved"))
    assert "Fecha;Redes;Copy final;Idea;resultado;numerales;avisos;palabras" in saved
    assert ";'=1+1;aviso;1.7;" in saved
    assert saved.count("sin revisar") == 2


async def test_a_column_may_be_changed_and_all_is_judged_again(options: Page) -> None:
    await drop(options, CALENDAR)
    await options.when(DONE)
    await options.tab.evaluate(f"void ({SHOWN}[0].dataset.old = 'yes')")
    await choose(options, "#calendar-text", "3")
    await options.when(f"{SHOWN}.length === 4 && !{SHOWN}[0].dataset.old")
    assert "vacunas" in str(await options.tab.evaluate(f"{SHOWN}[0].textContent"))
    assert await options.tab.evaluate("document.activeElement.id") == "calendar-text"


async def test_without_a_known_column_the_person_chooses(options: Page) -> None:
    await drop(options, "uno,dos\na,hola\n", "otra.csv")
    assert "Elíjala" in str(
        await options.when("document.querySelector('.calendar-told .mistake')?.textContent")
    )
    assert await options.tab.evaluate("document.querySelector('table.calendar') === null")
    await choose(options, "#calendar-text", "1")
    assert "hola" in str(await options.when(f"{DONE} && {SHOWN}[0]?.textContent"))


async def test_too_many_rows_are_for_the_command_line(options: Page) -> None:
    await drop(options, "texto\n" + "hola\n" * 2_001)
    said = str(await options.when("document.querySelector('.calendar-told .mistake')?.textContent"))
    assert "comedido check --file" in said


async def test_a_calendar_fits_a_phone_and_stays_a_table(options: Page) -> None:
    await options.tab.resize(360, 740)
    await drop(options, CALENDAR)
    await options.when(DONE)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert await options.tab.evaluate(wide) <= 0
    roles = f"{SHOWN}.every((row) => row.getAttribute('role') === 'row')"
    assert await options.tab.evaluate(roles)
