"""What every driver of a browser offers to the tests, the demo and the measurements."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, Protocol

from tests.browser.installed import Family

Json = Any
"""Whatever JSON can carry out of a page."""

PRIVATE_WINDOW = (
    "(globalThis.browser ?? globalThis.chrome).windows.create({ incognito: true }).then(() => true)"
)
"""Opens a private window, for a page of the extension."""


class Tab(Protocol):
    """One tab of a browser. Keys and clicks are trusted: they come from the browser, not from a script."""

    async def open(self, url: str) -> None:
        """Go to an address and return when the page has loaded."""
        ...

    async def evaluate(self, expression: str) -> Json:
        """Return the value of a JavaScript expression in the page's own world; a promise is awaited."""
        ...

    async def inside(self, host: str, function: str) -> Json:
        """Call a JavaScript function with the closed shadow root of the element `host`, a CSS selector."""
        ...

    async def click_at(self, x: float, y: float) -> None:
        """Press and release the main mouse button at a point of the viewport, in CSS pixels."""
        ...

    async def type(self, text: str) -> None:
        """Type a text key by key; a line break is Shift+Enter."""
        ...

    async def press(self, chord: str) -> None:
        """Press keys together, as in `Control+Enter`, and release them."""
        ...

    async def screenshot(self, file: Path) -> None:
        """Save the viewport as PNG."""
        ...

    async def resize(self, width: int, height: int) -> None:
        """Make the viewport this large, in CSS pixels."""
        ...

    async def activate(self) -> None:
        """Bring the tab to the foreground of its window."""
        ...

    async def close(self) -> None:
        """Close the tab without asking the page."""
        ...


class Driver(Protocol):
    """A running browser with the extension installed in a throw-away profile."""

    family: Family

    @property
    def welcome(self) -> Tab:
        """The tab that the extension opened by itself when it was installed."""
        ...

    async def new_tab(self) -> Tab:
        """Open an empty tab in the foreground."""
        ...

    async def private_tab(self) -> Tab:
        """Open an empty tab in a private window, where the person has allowed the extension too."""
        ...

    async def extension_page(self, path: str) -> Tab:
        """Open a page of the extension, such as `options.html`, in a tab of its own."""
        ...

    def other_extension(self, folder: Path, page: str) -> AbstractAsyncContextManager[Tab]:
        """Meanwhile another extension is installed, and that page of it open in a tab of its own."""
        ...

    async def stop_background(self) -> None:
        """End the extension's background as browsers do after 30 idle seconds."""
        ...

    async def update_extension(self) -> None:
        """Load the extension anew, as an update does: its own pages close, other tabs keep the old script."""
        ...

    async def enable_extension(self, enabled: bool) -> None:
        """Switch the extension on or off, as a person does in the browser's own page for extensions."""
        ...

    async def closed_by_person(self) -> None:
        """Return when somebody has closed the browser's last window."""
        ...

    async def close(self) -> None:
        """End the browser; one that has ended is left alone."""
        ...
