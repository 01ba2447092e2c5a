"""What axe, the accessibility checker, finds in a page or in one of Comedido's elements over it."""

from pathlib import Path

from tests.browser.driver import Tab

SOURCE = Path(__file__).parent / "pages" / "node_modules" / "axe-core" / "axe.min.js"

OPTIONS = "{ rules: { 'target-size': { enabled: true } } }"
"""Everything that axe knows, also what WCAG 2.2 asks of the size of targets."""

TOLD = """({ violations }) => violations.flatMap(({ id, nodes }) =>
  nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`))"""


async def violations(tab: Tab) -> list[str]:
    """What is wrong in the page."""
    return await _run(tab, "document")


async def violations_inside(tab: Tab, host: str) -> list[str]:
    """What is wrong in the closed shadow tree of the element `host`, a CSS selector."""
    # Axe asks an element for its tree as any script does; this one answers.
    opened = (
        "(root) => void Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true })"
    )
    await tab.inside(host, opened)
    return await _run(tab, f"'{host}'")


async def _run(tab: Tab, place: str) -> list[str]:
    if not await tab.evaluate("'axe' in window"):
        await tab.evaluate(f"void ({_SOURCE_CALL})")
    return await tab.evaluate(f"axe.run({place}, {OPTIONS}).then({TOLD})")


_SOURCE_CALL = f"(() => {{ {SOURCE.read_text(encoding='utf-8')} }})()"
