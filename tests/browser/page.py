"""What a person does in a page and sees of Comedido in it, the same in every browser."""

import asyncio
import json
from pathlib import Path

from tests.browser.driver import Json, Tab

PANEL = "comedido-panel"
BADGE = "comedido-badge"
NOTICE = "comedido-notice"
PATIENCE_SECONDS = 15
"""After this something will not happen any more, and the test has failed."""

BUTTONS = {
    "edit": "footer button.primary",
    "publish": "footer button.secondary",
    "personal": ".choices button:first-child",
    "institutional": ".choices button:last-child",
}
"""The panel's buttons, by what they do."""

BELOW = " >>> "
"""Leads from a host into its open shadow root, as in `#interop-outlet >>> .ql-editor`."""

FOCUSED = """(() => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
})()"""
"""What has the focus, in whichever open shadow root."""

AWAITED = """((test, root) => new Promise((resolve) => {
  const ended = new AbortController();
  const look = () => {
    const seen = ended.signal.aborted ? null : test();
    if (!seen) return;
    ended.abort();
    observer.disconnect();
    resolve(seen);
  };
  const observer = new MutationObserver(look);
  const outlet = root.getElementById?.("interop-outlet")?.shadowRoot ?? [];
  for (const seen of [root].concat(outlet)) {
    observer.observe(seen, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  for (const kind of ["input", "focusin", "focusout"]) root.addEventListener(kind, look, ended);
  look();
}))"""
"""Resolves with the first truthy value of `test`, asked again whenever something below `root` changes."""

CENTRE = """((element) => {
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  const box = element.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
})"""

STILL_CENTRE = f"""((find) => new Promise((resolve) => {{
  const look = (before) => {{
    const now = {CENTRE}(find());
    if (before && now.join() === before.join()) resolve(now);
    else requestAnimationFrame(() => look(now));
  }};
  look();
}}))"""
"""Resolves with the middle of the element that `find` gives, once two frames show it in one place."""


def found(selector: str) -> str:
    """JavaScript for the first element that fits; `BELOW` leads into open shadow roots."""
    *hosts, last = selector.split(BELOW)
    roots = "".join(f".querySelector({json.dumps(host)})?.shadowRoot?" for host in hosts)
    return f"document{roots}.querySelector({json.dumps(last)})"


def focused_in(selector: str) -> str:
    """JavaScript that is true while an element that fits, or one in it, has the focus."""
    return f"!!{FOCUSED}?.closest({json.dumps(selector.rsplit(BELOW, maxsplit=1)[-1])})"


class Page:
    """A tab of a replica, with the words of the tests."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab

    async def when(self, condition: str) -> Json:
        """Wait until a JavaScript expression holds in the page and return its value; changes wake it up."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self.tab.evaluate(f"{AWAITED}(() => {condition}, document)")

    async def click(self, selector: str) -> None:
        """Press the middle of the first element that matches, once it is there, enabled and still."""
        element = found(selector)
        enabled = f"{element}?.matches(':not([aria-disabled=true], :disabled)')"
        await self.tab.click_at(*await self.when(f"{enabled} && {STILL_CENTRE}(() => {element})"))

    async def write(self, selector: str, text: str) -> None:
        """Type at the end of an editor."""
        await self.put_caret(selector)
        await self.tab.type(text)

    async def erase(self, selector: str, count: int) -> None:
        """Take back that many characters from the end of an editor, key by key."""
        await self.put_caret(selector)
        # An editor that keeps a caret of its own hears of a moved one only after the key that moved it.
        await self.tab.evaluate(
            "new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))"
        )
        for _ in range(count):
            await self.tab.press("Backspace")

    async def put_caret(self, selector: str) -> None:
        """Put the caret at the end of an editor, as a person does."""
        await self.click(selector)
        await self.when(focused_in(selector))
        await self.tab.press("Control+End")

    async def focus(self, selector: str) -> None:
        """Move the focus to an element, as tabbing to it would."""
        element = found(selector)
        await self.when(f"{element} && ({element}.focus(), true)")

    async def quiet(self) -> None:
        """Return when everything that the page has begun to send so far has arrived at its server."""
        await self.tab.evaluate(
            "new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))"
            ".then(() => fetch('/favicon.ico', { cache: 'no-store' })).then(() => true)"
        )

    async def emptied(self, selector: str) -> None:
        """Wait until the page is done with what it has published: what is typed sooner it mixes up."""
        text = f"(({{ value, textContent }}) => value ?? textContent)({found(selector)})"
        await self.when(f"!{text}.trim()")
        await self.quiet()

    async def count_panels(self) -> None:
        """From now on count every panel, even one that is gone at once."""
        await self.tab.evaluate(
            "(window.panels = 0, new MutationObserver((records) => {"
            "for (const record of records) for (const node of record.addedNodes)"
            f"if (node.localName === '{PANEL}') window.panels += 1;"
            "}).observe(document, { childList: true, subtree: true }))"
        )

    async def panels_counted(self) -> int:
        """How many panels there were since `count_panels`."""
        return int(await self.tab.evaluate("window.panels"))

    async def panel_opened(self) -> str:
        """Wait for the panel and return everything that it says."""
        await self.when(f"document.querySelector('{PANEL}')")
        return str(await self.tab.inside(PANEL, "(root) => root.querySelector('dialog').innerText"))

    async def panel_closed(self) -> None:
        """Wait until no panel is left."""
        await self.when(f"!document.querySelector('{PANEL}')")

    async def panel_is_open(self) -> bool:
        """Whether a panel is open now."""
        return bool(await self.tab.evaluate(f"document.querySelector('{PANEL}') !== null"))

    async def marked_text(self) -> str:
        """Wait for the panel and return the words that it marks in the draft."""
        await self.panel_opened()
        marks = "[...root.querySelectorAll('mark')].map((mark) => mark.textContent).join(' ')"
        return str(await self.tab.inside(PANEL, f"(root) => {marks}"))

    async def choose(self, button: str) -> None:
        """Press a button of the panel with the mouse as soon as it is enabled."""
        await self.tab.click_at(*await self.ready(button))

    async def ready(self, button: str) -> list[float]:
        """Wait until a button of the panel is enabled and return its middle."""
        selector = json.dumps(BUTTONS[button])
        enabled = (
            f"() => root.querySelector({selector})?.matches(':enabled') && root.querySelector({selector})"
        )
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self.tab.inside(PANEL, f"(root) => {AWAITED}({enabled}, root).then({CENTRE})")

    async def focused_in_panel(self) -> str:
        """The text of the element that has the focus inside the panel."""
        return str(await self.tab.inside(PANEL, "(root) => root.activeElement?.innerText ?? ''"))

    async def badge(self, words: str) -> str:
        """Wait until a badge says something that contains `words`, and return all that it says."""
        await self.when(f"document.querySelector('{BADGE}')")
        said = f"() => root.textContent.includes({json.dumps(words)}) && root.textContent"
        async with asyncio.timeout(PATIENCE_SECONDS):
            return str(await self.tab.inside(BADGE, f"(root) => {AWAITED}({said}, root)"))

    async def notice(self, words: str) -> str:
        """Wait until a notice says something that contains `words`, and return all that it says."""
        await self.when(f"document.querySelector('{NOTICE}')")
        said = f"() => root.textContent.includes({json.dumps(words)}) && root.textContent"
        async with asyncio.timeout(PATIENCE_SECONDS):
            return str(await self.tab.inside(NOTICE, f"(root) => {AWAITED}({said}, root)"))

    async def notice_is_open(self) -> bool:
        """Whether a notice is shown now."""
        return bool(await self.tab.evaluate(f"document.querySelector('{NOTICE}') !== null"))

    async def dismiss_notice(self) -> None:
        """Put the notice away with the mouse and wait until it is gone."""
        centre = f"(root) => {CENTRE}(root.querySelector('.actions button'))"
        await self.tab.click_at(*await self.tab.inside(NOTICE, centre))
        await self.when(f"!document.querySelector('{NOTICE}')")

    async def screenshot(self, file: Path) -> None:
        """Save what is in view."""
        await self.tab.screenshot(file)
