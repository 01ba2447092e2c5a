"""Pages and other extensions that speak to the content script, to the background or to the native host."""

import json
from datetime import date
from pathlib import Path

import pytest

from comedido.extension_identity import DEVELOPMENT_ID, FIREFOX_EXTENSION_ID, HOST_NAME
from tests.browser.chromium import ChromiumTab
from tests.browser.composers import WARNED
from tests.browser.driver import Json
from tests.browser.installed import Family
from tests.browser.page import Page
from tests.browser.stage import API, Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import INLINE
from tests.hostile.web_page import HOST, REQUESTS, attackers_site, free_port

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

OTHER_EXTENSION = Path(__file__).with_name("other_extension")
MADE_UP = REQUESTS["/publication"]["actor"]["handle"]
LASTING = ("inventory", "activity", "silences", "sites")
TODAY = {"since": date.today().isoformat(), "until": date.today().isoformat()}

TO_CONTENT = [{"kind": "watching", "on": False}, {"kind": "describe"}]
OF_COMPOSERS = [
    {"kind": "judge", "draft": REQUESTS["/check"]},
    {"kind": "decided", "decision": REQUESTS["/decision"]},
    {"kind": "published", "publication": REQUESTS["/publication"]},
    {"kind": "sighted", "sighting": REQUESTS["/sites"]},
    {"kind": "seen", "network": "x", "actor": REQUESTS["/publication"]["actor"]},
    {"kind": "tab"},
]
OF_OWN_PAGES = [
    {"kind": "status"},
    {"kind": "inventory"},
    {"kind": "importInventory", **REQUESTS["/inventory/import"]},
    {"kind": "exportInventory"},
    {"kind": "activity", "period": TODAY},
    {"kind": "exportActivity", "period": TODAY},
    {"kind": "silences"},
    {"kind": "silence", "choice": REQUESTS["/silences"]},
    {"kind": "calendar", "file": {"csv": "texto\nHola\n"}},
    {"kind": "guide"},
    {"kind": "sites"},
    {"kind": "watch", "tab": 1, "on": False},
    {"kind": "forgetActivity"},
]

PAGE_SPEAKS = """((messages) => {
  const stolen = (window.stolen = []);
  const steal = (...told) => Promise.resolve(void stolen.push(told));
  const event = { addListener: steal };
  const runtime = { id: "fake", sendMessage: steal, connect: steal, onMessage: event };
  for (const name of ["chrome", "browser"]) {
    Object.defineProperty(window, name, { value: { runtime }, configurable: true });
  }
  const channel = new BroadcastChannel("comedido");
  const told = new Promise((resolve) => {
    addEventListener("message", ({ data }) => data === "last" && resolve(true));
  });
  for (const message of messages) {
    for (const data of [message, JSON.stringify(message)]) {
      window.postMessage(data, "*");
      window.postMessage(data, "*", [new MessageChannel().port1]);
      channel.postMessage(data);
      for (const type of ["message", "comedido", message.kind]) {
        for (const target of [window, document, document.body]) {
          target.dispatchEvent(new CustomEvent(type, { detail: data, bubbles: true }));
          target.dispatchEvent(new MessageEvent(type, { data, bubbles: true }));
        }
      }
    }
    localStorage.setItem("comedido", JSON.stringify(message));
    window.dispatchEvent(new StorageEvent("storage", { key: "comedido", newValue: JSON.stringify(message) }));
  }
  window.postMessage("last", "*");
  return told;
})"""
"""Sends messages by every way within a page, and pretends to be the browser's own API for extensions."""

ANYBODY_SPEAKS = """(async (id, messages) => {
  const apis = [globalThis.chrome, globalThis.browser].filter((api) => api?.runtime?.sendMessage);
  const answered = ({ onMessage, onDisconnect }) =>
    new Promise((resolve) => {
      onMessage.addListener(resolve);
      onDisconnect.addListener(() => resolve(void apis[0].runtime.lastError));
    });
  const heard = [];
  const hear = async (ask) => heard.push(await Promise.resolve().then(ask).catch(() => null));
  for (const { runtime } of apis) {
    for (const message of messages) {
      const forged = { ...message, sender: { id, frameId: 0, url: FORGED, tab: { id: 1 } }, id, url: FORGED };
      for (const told of [message, forged]) {
        await hear(() => runtime.sendMessage(id, told));
        await hear(() => {
          const port = runtime.connect(id);
          port.postMessage(told);
          return answered(port);
        });
      }
    }
    const frame = { kind: "status", id: 1 };
    await hear(() => runtime.sendNativeMessage(HOST, frame));
    await hear(() => {
      const port = runtime.connectNative(HOST);
      port.postMessage(frame);
      return answered(port);
    });
  }
  return heard.filter((answer) => answer != null);
})"""
"""Tries every message to our extension, each also with a sender that it makes up, and to the native host."""

OPENS_OUR_FILES = """(async (base) => {
  const opened = [];
  const load = (name, attribute, path) =>
    new Promise((resolve) => {
      const element = Object.assign(document.createElement(name), { [attribute]: base + path });
      element.onload = () => resolve(name !== "iframe" && opened.push(path));
      element.onerror = () => resolve();
      if (name === "link") element.rel = "stylesheet";
      document.body.append(element);
    });
  const read = (path) => fetch(base + path).then(() => opened.push(path), () => null);
  await Promise.all([
    ...["manifest.json", "options.html", "_locales/es/messages.json"].map(read),
    ...["content.js", "background.js"].map((path) => load("script", "src", path)),
    ...["options.html", "popup.html", "activity.html"].map((path) => load("iframe", "src", path)),
    load("img", "src", "icons/16.png"),
    load("link", "href", "options.css"),
    import(base + "options.js").then(() => opened.push("options.js"), () => null),
  ]);
  return opened;
})"""
"""Tries to read files of our extension, to run them, and to show its pages in frames."""

IN_FRAMES = (
    f"{API}.runtime.getContexts({{}}).then((all) => all.filter(({{ frameId }}) => frameId > 0).length)"
)


def own_id(stage: Stage) -> str:
    return DEVELOPMENT_ID if stage.driver.family is Family.CHROMIUM else FIREFOX_EXTENSION_ID


async def base_of(stage: Stage) -> str:
    return await stage.options.evaluate(f"{API}.runtime.getURL('')")


async def speak(stage: Stage, messages: list[Json]) -> str:
    """JavaScript that makes whoever runs it try `messages`; what it heard in answer."""
    attempt = ANYBODY_SPEAKS.replace("FORGED", json.dumps(f"{await base_of(stage)}options.html"))
    attempt = attempt.replace("HOST", json.dumps(HOST_NAME))
    return f"{attempt}({json.dumps(own_id(stage))}, {json.dumps(messages)})"


async def known(stage: Stage) -> Json:
    """Everything that extension and service remember; of accounts that were seen, only the one made up."""
    told = json.dumps([asked for asked in OF_OWN_PAGES if asked["kind"] in LASTING])
    return await stage.options.evaluate(
        f"Promise.all([...{told}.map((message) => {API}.runtime.sendMessage(message)),"
        f" {API}.storage.local.get(), {API}.storage.session.get()])"
        ".then((all) => all.map(({ id, seenAccounts = [], ...kept }) => "
        f"({{ ...kept, seen: seenAccounts.filter(({{ actor }}) => actor.handle === '{MADE_UP}') }})))"
    )


@defended_by(
    "extension/src/content/main.ts",
    "browser.runtime.onMessage.addListener((message: MessageToContent, _sender, answer) => {",
    instead="const answer = (_: unknown) => {};\n"
    '  window.addEventListener("message", ({ data: message }: { data: MessageToContent }) => {',
)
async def test_what_a_page_says_within_itself_switches_nothing_off(page: Page, stage: Stage) -> None:
    said = f"{PAGE_SPEAKS}({json.dumps([*TO_CONTENT, *OF_COMPOSERS, *OF_OWN_PAGES])})"
    await INLINE.open(page, stage.sites)
    await page.tab.evaluate(said)
    await INLINE.write(page, WARNED)
    await INLINE.publish(page, "mouse")
    await page.panel_opened()
    await page.tab.evaluate(said)
    await page.quiet()
    assert await page.panel_is_open()
    assert stage.sites.received == []
    assert await page.tab.evaluate("window.stolen") == []


@defended_by(
    "extension/src/background/sender.ts",
    "sender.id !== browser.runtime.id || sender.frameId !== 0",
    instead="sender.frameId !== 0",
    besides=(
        (
            "extension/manifest.json",
            '"permissions": ["nativeMessaging", "storage"],',
            '"permissions": ["nativeMessaging", "storage"],\n'
            '  "externally_connectable": { "matches": ["https://x.com/*"] },',
        ),
        (
            "extension/src/background/main.ts",
            "browser.runtime.onMessage.addListener((message: MessageToBackground, sender, answer) => {",
            "for (const event of [browser.runtime.onMessage, browser.runtime.onMessageExternal])\n"
            "event.addListener((message: MessageToBackground, sender, answer) => {",
        ),
    ),
)
async def test_a_watched_page_can_not_speak_to_the_background(page: Page, stage: Stage) -> None:
    await page.tab.open(stage.sites.url("x", "/home"))
    before = await known(stage)
    assert await page.tab.evaluate(await speak(stage, [*OF_COMPOSERS, *OF_OWN_PAGES])) == []
    assert await known(stage) == before


@defended_by(
    "service/comedido/registration.py",
    '{"allowed_origins": [f"chrome-extension://{chromium_id or chromium_extension_id()}/"]}',
    instead='{"allowed_origins": ["chrome-extension://addpeloapjcijadcellefkjhagibkkam/", '
    'f"chrome-extension://{chromium_id or chromium_extension_id()}/"]}',
)
@defended_by(
    "service/comedido/registration.py",
    '{"allowed_extensions": [FIREFOX_EXTENSION_ID]}',
    instead='{"allowed_extensions": [FIREFOX_EXTENSION_ID, "another@extension.example"]}',
)
@defended_by(
    "extension/src/background/sender.ts",
    'return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL("")) === true;',
    instead="return sender.id !== undefined;",
    besides=(
        (
            "extension/src/background/main.ts",
            "browser.runtime.onMessage.addListener((message: MessageToBackground, sender, answer) => {",
            "for (const event of [browser.runtime.onMessage, browser.runtime.onMessageExternal])\n"
            "event.addListener((message: MessageToBackground, sender, answer) => {",
        ),
    ),
)
async def test_another_extension_can_speak_neither_to_ours_nor_to_the_host(stage: Stage) -> None:
    before = await known(stage)
    async with stage.driver.other_extension(OTHER_EXTENSION, "attack.html") as tab:
        assert await tab.evaluate(await speak(stage, [*OF_COMPOSERS, *OF_OWN_PAGES])) == []
        assert await tab.evaluate(f"{OPENS_OUR_FILES}({json.dumps(await base_of(stage))})") == []
        assert await stage.options.evaluate(IN_FRAMES) == 0
    assert await known(stage) == before


@defended_by(
    "extension/manifest.json",
    '"options_ui": { "page": "options.html", "open_in_tab": true }',
    instead='"options_ui": { "page": "options.html", "open_in_tab": true },\n'
    '  "web_accessible_resources": [{ "resources": ["*"], "matches": ["<all_urls>"] }]',
)
async def test_no_page_can_open_a_file_of_the_extension(page: Page, stage: Stage) -> None:
    port = free_port()
    async with attackers_site(port):
        await page.tab.open(f"http://{HOST}:{port}/")
        assert await page.tab.evaluate(f"{OPENS_OUR_FILES}({json.dumps(await base_of(stage))})") == []
        assert await stage.options.evaluate(IN_FRAMES) == 0


@pytest.mark.parametrize("shared_stage", [Family.CHROMIUM], ids=str, indirect=True)
@defended_by(
    "extension/src/background/main.ts",
    "if (tab !== null) return answerComposer(message, tab, sender);",
    instead='if (tab !== null && message.kind === "tab") return answerComposer(message, tab, sender);\n'
    "  if (tab !== null) return answerOwnPage(message);",
)
async def test_a_content_script_may_not_do_what_only_our_own_pages_may(page: Page, stage: Stage) -> None:
    assert isinstance(page.tab, ChromiumTab)
    await page.tab.open(stage.sites.url("x", "/home"))
    before = await known(stage)
    assert await in_content_script(page.tab, await speak(stage, [*OF_OWN_PAGES])) == []
    assert await known(stage) == before


@defended_by("extension/src/background/main.ts", ", () => answer());", instead=");")
async def test_a_message_that_makes_no_sense_is_answered_at_once(page: Page, stage: Stage) -> None:
    answer = f"{API}.runtime.sendMessage(null).then((answer) => answer ?? 'nothing')"
    assert await stage.options.evaluate(answer) == "nothing"


async def in_content_script(tab: ChromiumTab, expression: str) -> Json:
    """Evaluate in our content script's own world, as a page does that has taken its renderer over."""
    worlds: list[Json] = []
    tab.session.on("Runtime.executionContextCreated", lambda told: worlds.append(told["context"]))
    await tab.session.send("Runtime.enable")
    ours = next(world["id"] for world in worlds if DEVELOPMENT_ID in world["origin"])
    asked = {"expression": expression, "contextId": ours, "awaitPromise": True, "returnByValue": True}
    return (await tab.session.send("Runtime.evaluate", asked))["result"]["value"]
