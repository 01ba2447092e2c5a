"""Drives Firefox through WebDriver BiDi, without geckodriver."""

import asyncio
import base64
import json
import os
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from comedido.extension_identity import FIREFOX_EXTENSION_ID
from tests.browser.bidi import BidiConnection, BidiError
from tests.browser.driver import PRIVATE_WINDOW, Json
from tests.browser.installed import Family

EXTENSION_UUID = "c0c0c0c0-0001-4000-8000-000000000049"
OTHER_EXTENSION_ID = "another@extension.example"
OTHER_EXTENSION_UUID = "c0c0c0c0-0002-4000-8000-000000000049"
WELCOME = f"moz-extension://{EXTENSION_UUID}/welcome.html"
WELCOME_LOADED = f"""new Promise((resolve) => {{
  const isWelcome = ({{ currentURI, webProgress }}) =>
    currentURI.spec === "{WELCOME}" && !webProgress.isLoadingDocument;
  const look = () => {{
    if (!gBrowser.browsers.some(isWelcome)) return;
    gBrowser.removeTabsProgressListener(listener);
    resolve();
  }};
  const listener = {{ onStateChange: look }};
  gBrowser.addTabsProgressListener(listener);
  look();
}})"""
"""Kept once the welcome has loaded in some tab."""
ALLOW_IN_PRIVATE_WINDOWS = f"""ChromeUtils.importESModule(
  "resource://gre/modules/ExtensionPermissions.sys.mjs"
).ExtensionPermissions.add(
  {json.dumps(FIREFOX_EXTENSION_ID)}, {{ permissions: ["internal:privateBrowsingAllowed"], origins: [] }}
)"""
ADDON = f"AddonManager.getAddonByID({json.dumps(FIREFOX_EXTENSION_ID)})"
VIEWPORT = {"width": 1280, "height": 860}
START_SECONDS = 60
KEYS = {
    "Enter": "\ue007",
    "Tab": "\ue004",
    "Escape": "\ue00c",
    "Backspace": "\ue003",
    "Delete": "\ue017",
    "Space": " ",
    "Shift": "\ue008",
    "Control": "\ue009",
    "Alt": "\ue00a",
    "Meta": "\ue03d",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
    "End": "\ue010",
    "Home": "\ue011",
}
"""Names of keys and the code points that WebDriver gives them."""


class FirefoxTab:
    """One top-level browsing context."""

    def __init__(self, bidi: BidiConnection, context: str) -> None:
        self._bidi = bidi
        self._context = context

    async def open(self, url: str) -> None:
        await self._bidi.send(
            "browsingContext.navigate", {"context": self._context, "url": url, "wait": "complete"}
        )

    async def evaluate(self, expression: str) -> Json:
        answer = await self._bidi.send(
            "script.evaluate",
            {
                "expression": f"(async () => JSON.stringify(await ({expression})))()",
                "target": {"context": self._context},
                "awaitPromise": True,
            },
        )
        return _value(answer)

    async def inside(self, host: str, function: str) -> Json:
        found = await self._bidi.send(
            "script.evaluate",
            {
                "expression": f"document.querySelector({json.dumps(host)})",
                "target": {"context": self._context},
                "awaitPromise": False,
                "serializationOptions": {"maxDomDepth": 1, "includeShadowTree": "all"},
            },
        )
        if found["result"]["type"] != "node":
            raise LookupError(f"No hay {host} en la página.")
        root = found["result"]["value"]["shadowRoot"]["sharedId"]
        answer = await self._bidi.send(
            "script.callFunction",
            {
                "functionDeclaration": f"async (root) => JSON.stringify(await ({function})(root))",
                "arguments": [{"sharedId": root}],
                "target": {"context": self._context},
                "awaitPromise": True,
            },
        )
        return _value(answer)

    async def click_at(self, x: float, y: float) -> None:
        await self._act(
            "pointer",
            [
                {"type": "pointerMove", "x": round(x), "y": round(y)},
                {"type": "pointerDown", "button": 0},
                {"type": "pointerUp", "button": 0},
            ],
        )

    async def type(self, text: str) -> None:
        strokes = []
        for character in text:
            keys = [KEYS["Shift"], KEYS["Enter"]] if character == "\n" else [character]
            strokes += _strokes(keys)
        await self._act("key", strokes)

    async def press(self, chord: str) -> None:
        await self._act("key", _strokes([KEYS.get(name, name) for name in chord.split("+")]))

    async def screenshot(self, file: Path) -> None:
        taken = await self._bidi.send("browsingContext.captureScreenshot", {"context": self._context})
        await asyncio.to_thread(file.write_bytes, base64.b64decode(taken["data"]))

    async def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        await self._bidi.send("browsingContext.setViewport", {"context": self._context, "viewport": size})

    async def activate(self) -> None:
        await self._bidi.send("browsingContext.activate", {"context": self._context})

    async def close(self) -> None:
        leaving = {"context": self._context, "promptUnload": False}
        await self._bidi.send("browsingContext.close", leaving)

    async def _act(self, device: str, actions: list[dict[str, Any]]) -> None:
        sources = [{"type": device, "id": device, "actions": actions}]
        await self._bidi.send("input.performActions", {"context": self._context, "actions": sources})


class Firefox:
    """A Firefox process with a throw-away profile and HOME, and a BiDi session with it."""

    family = Family.FIREFOX

    def __init__(
        self,
        process: asyncio.subprocess.Process,
        bidi: BidiConnection,
        viewport: dict[str, int] | None,
        welcome: FirefoxTab,
    ) -> None:
        self._process = process
        self._bidi = bidi
        self._viewport = viewport
        self._welcome = welcome
        self._chrome = ""

    @classmethod
    async def start(
        cls, program: Path, home: Path, extension: Path, port: int, *, headless: bool = True
    ) -> "Firefox":
        """Start `program` with HOME at `home`, where it looks for native hosts, and install the extension.

        Every host name resolves to this machine and `port`: nothing leaves it.
        """
        profile = home / "profile"
        profile.mkdir(parents=True, exist_ok=True)
        (profile / "user.js").write_text(preferences(port), encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            program,
            *(["--headless"] if headless else []),
            "--no-remote",
            "--profile",
            profile,
            "--remote-debugging-port=0",
            "--remote-allow-system-access",
            env={**os.environ, "HOME": str(home)},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        async with AsyncExitStack() as on_failure:
            on_failure.push_async_callback(_end, process)
            address = await asyncio.wait_for(debugging_address(process), START_SECONDS)
            bidi = await BidiConnection.open(f"{address}/session")
            on_failure.push_async_callback(bidi.close)
            # Allowed only once it is installed, it would start anew, and its welcome with it.
            await _in_chrome(bidi, ALLOW_IN_PRIVATE_WINDOWS)
            installed = {"extensionData": {"type": "path", "path": str(extension)}}
            await bidi.send("webExtension.install", installed)
            viewport = VIEWPORT if headless else None
            welcome = await _sized(bidi, await _welcome(bidi), viewport)
            on_failure.pop_all()
        return cls(process, bidi, viewport, welcome)

    @property
    def welcome(self) -> FirefoxTab:
        return self._welcome

    async def new_tab(self) -> FirefoxTab:
        created = await self._bidi.send("browsingContext.create", {"type": "tab"})
        return await _sized(self._bidi, created["context"], self._viewport)

    async def private_tab(self) -> FirefoxTab:
        asking = await self.extension_page("options.html")
        before = await _contexts(self._bidi)
        await asking.evaluate(PRIVATE_WINDOW)
        await asking.close()
        (opened,) = await _contexts(self._bidi) - before
        return await _sized(self._bidi, opened, self._viewport)

    async def extension_page(self, path: str) -> FirefoxTab:
        tab = await self.new_tab()
        await tab.open(f"moz-extension://{EXTENSION_UUID}/{path}")
        return tab

    @asynccontextmanager
    async def other_extension(self, folder: Path, page: str) -> AsyncIterator[FirefoxTab]:
        data = {"extensionData": {"type": "path", "path": str(folder)}}
        name = (await self._bidi.send("webExtension.install", data))["extension"]
        tab = await self.new_tab()
        await tab.open(f"moz-extension://{OTHER_EXTENSION_UUID}/{page}")
        try:
            yield tab
        finally:
            await tab.close()
            await self._bidi.send("webExtension.uninstall", {"extension": name})

    async def stop_background(self) -> None:
        policy = f"WebExtensionPolicy.getByID({json.dumps(FIREFOX_EXTENSION_ID)})"
        await _in_chrome(self._bidi, f"{policy}.extension.terminateBackground()")

    async def update_extension(self) -> None:
        await _in_chrome(self._bidi, f"{ADDON}.then((addon) => addon.reload())")

    async def enable_extension(self, enabled: bool) -> None:
        action = "enable" if enabled else "disable"
        await _in_chrome(self._bidi, f"{ADDON}.then((addon) => addon.{action}())")

    async def closed_by_person(self) -> None:
        await self._process.wait()

    async def close(self) -> None:
        await self._bidi.close()
        await _end(self._process)


async def _sized(bidi: BidiConnection, context: str, viewport: dict[str, int] | None) -> FirefoxTab:
    await bidi.send("browsingContext.setViewport", {"context": context, "viewport": viewport})
    return FirefoxTab(bidi, context)


async def _contexts(bidi: BidiConnection) -> set[str]:
    tree = await bidi.send("browsingContext.getTree", {"maxDepth": 0})
    return {tab["context"] for tab in tree["contexts"]}


async def _welcome(bidi: BidiConnection) -> str:
    """Wait for the tab that opens by itself: later it would take a test's place in the foreground."""
    await asyncio.wait_for(_in_chrome(bidi, WELCOME_LOADED), START_SECONDS)
    tree = await bidi.send("browsingContext.getTree", {})
    return next(tab["context"] for tab in tree["contexts"] if tab["url"] == WELCOME)


async def _in_chrome(bidi: BidiConnection, expression: str) -> None:
    """Run a promise in the browser's own window until it is kept."""
    tree = await bidi.send("browsingContext.getTree", {"moz:scope": "chrome"})
    answer = await bidi.send(
        "script.evaluate",
        {
            "expression": f"{expression}.then(() => 'true')",
            "target": {"context": tree["contexts"][0]["context"]},
            "awaitPromise": True,
        },
    )
    _value(answer)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    await process.wait()


def _strokes(keys: list[str]) -> list[dict[str, Any]]:
    down = [{"type": "keyDown", "value": key} for key in keys]
    return down + [{"type": "keyUp", "value": key} for key in reversed(keys)]


def _value(answer: dict[str, Any]) -> Json:
    if answer["type"] == "exception":
        raise BidiError(answer["exceptionDetails"]["text"])
    text = answer["result"].get("value")
    return None if text is None else json.loads(text)


async def debugging_address(process: asyncio.subprocess.Process) -> str:
    async for line in process.stderr or ():
        if found := re.search(rb"WebDriver BiDi listening on (ws://\S+)", line):
            return found[1].decode()
    raise BidiError("Firefox terminó antes de ofrecer WebDriver BiDi.")


def preferences(port: int) -> str:
    preferences = {
        "network.dns.forceResolve": "127.0.0.1",
        "network.socket.forcePort": f"443={port}",
        "network.stricttransportsecurity.preloadlist": False,
        "network.captive-portal-service.enabled": False,
        "network.connectivity-service.enabled": False,
        "extensions.webextensions.uuids": json.dumps(
            {FIREFOX_EXTENSION_ID: EXTENSION_UUID, OTHER_EXTENSION_ID: OTHER_EXTENSION_UUID}
        ),
        # The panel that tells of a download would take the focus.
        "browser.download.alwaysOpenPanel": False,
        "browser.shell.checkDefaultBrowser": False,
        "browser.aboutwelcome.enabled": False,
        "datareporting.policy.dataSubmissionEnabled": False,
        "intl.accept_languages": "es-CO, es",
        "ui.prefersReducedMotion": 1,
    }
    lines = [
        f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in sorted(preferences.items())
    ]
    return "\n".join(lines) + "\n"
