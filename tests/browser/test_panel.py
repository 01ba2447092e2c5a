"""The panel with one, three and eight findings stays calm: by measure and by keyboard."""

from itertools import product

import pytest

from comedido.policy.load import policy_in_force
from tests.browser.page import PANEL, Page
from tests.browser.panel_page import GROUNDS, show_panel
from tests.browser.panel_verdicts import SEEN, verdict
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

VIEWPORTS = [(1280, 800), (360, 640)]

FACTS = """(root) => {
  const dialog = root.querySelector("dialog");
  const box = (element) => element.getBoundingClientRect();
  const everything = [...dialog.querySelectorAll("*")].filter((element) => element.checkVisibility());
  const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const ground = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const [red, green, blue, alpha = 1] = parts(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return [red, green, blue];
    }
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (element) => {
    const [ink, paper] = [parts(getComputedStyle(element).color).slice(0, 3), ground(element)].map(luminance);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  };
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "";
  const hasText = (element) => [...element.childNodes].some(isText);
  return {
    inView: [dialog, ...dialog.querySelectorAll("footer button")].every(
      (element) => box(element).top >= 0 && box(element).bottom <= innerHeight,
    ),
    overflowing: [dialog, ...dialog.querySelectorAll("header, .body, .clauses, .clause, footer")]
      .filter((element) => element.scrollWidth > element.clientWidth || box(element).right > innerWidth)
      .map((element) => element.className || element.localName),
    body: box(dialog.querySelector(".body")).height,
    headings: [...dialog.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => heading.localName),
    faint: everything
      .filter((element) => hasText(element) && contrast(element) < 4.5)
      .map((element) => `${element.className || element.localName} ${contrast(element).toFixed(2)}`),
    numbers: [...dialog.querySelectorAll(".number")].map((number) => number.textContent),
    folded: [...dialog.querySelectorAll(".more > summary")].map((summary) => summary.textContent),
    inFull: [...dialog.querySelectorAll(".clauses > li")].filter(
      (clause) => [...clause.querySelectorAll("p")].some((sentence) => sentence.checkVisibility()),
    ).length,
  };
}"""
"""What can be measured: nothing outside of the window, no faint text, what is open and what is folded."""

CLAUSES_SHOWN: dict[int, tuple[list[str], list[str]]] = {
    1: (["1.7"], []),
    3: (["1.7", "4.4", "2.15"], []),
    8: (
        ["1.7", "4.4", "2.15", "1.3", "2.16", "2.2", "2.4"],
        ["Y 2 avisos más", "Además, 2 recordatorios"],
    ),
}
"""By number of findings: the clauses in their order, and what is folded below."""


@pytest.mark.parametrize("count", CLAUSES_SHOWN)
async def test_the_panel_is_calm_and_readable(page: Page, stage: Stage, count: int) -> None:
    clauses, folded = CLAUSES_SHOWN[count]
    for (width, height), theme in product(VIEWPORTS, GROUNDS):
        await page.tab.resize(width, height)
        await show_panel(page, stage, count, theme)
        name = f"{count} findings, {width} × {height}, {theme}"
        facts = await page.tab.inside(PANEL, FACTS)
        assert facts["inView"], name
        assert facts["overflowing"] == [], name
        assert facts["faint"] == [], name
        assert facts["body"] >= height / 3, name
        assert facts["headings"] == ["h2"] + ["h3"] * len(clauses)
        assert (facts["numbers"], facts["folded"], facts["inFull"]) == (clauses, folded, 1)


async def test_every_finding_can_be_reached_and_opened_with_the_keyboard(page: Page, stage: Stage) -> None:
    await show_panel(page, stage, len(SEEN))
    await page.tab.press("Tab")
    assert "Publicar" in await page.focused_in_panel()
    focused = ""
    while "Volver a editar" not in focused:
        await page.tab.press("Tab")
        focused = await page.focused_in_panel()
        if await page.tab.inside(PANEL, "(root) => root.activeElement?.localName === 'summary'"):
            await page.tab.press("Enter")
    shown = await page.tab.inside(PANEL, "(root) => root.querySelector('dialog').innerText")
    for finding in verdict(policy_in_force().policy, len(SEEN)).findings:
        assert finding.message in shown
        assert finding.advice in shown
        assert finding.evidence in shown
