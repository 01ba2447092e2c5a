"""A page that replaces what scripts stand on: globals, elements, members of forms, the whole document."""

import pytest

from tests.browser.composers import WARNED
from tests.browser.page import PANEL, Page
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import DIALOG, FIELD, INLINE, attack, goes_out_once, is_kept

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

REPLACE_GLOBALS = """
  const nothing = () => {};
  for (const [owner, names] of [
    [Event.prototype, ["stopImmediatePropagation", "stopPropagation", "preventDefault", "composedPath"]],
    [EventTarget.prototype, ["addEventListener", "removeEventListener"]],
    [Element.prototype, ["attachShadow"]],
    [HTMLDialogElement.prototype, ["show", "showModal", "close"]],
    [CSSStyleSheet.prototype, ["replaceSync"]],
    [Document.prototype, ["elementFromPoint", "adoptNode"]],
    [Promise, ["withResolvers"]],
    [String.prototype, ["replaceAll"]],
    [crypto, ["randomUUID"]],
  ]) for (const name of names) Object.defineProperty(owner, name, { value: nothing });
  for (const owner of [Event, Element, HTMLDialogElement, CSSStyleSheet]) Object.freeze(owner.prototype);
"""

CUSTOM_ELEMENT = f"""
  customElements.define("{PANEL}", class extends HTMLElement {{
    constructor() {{
      super();
      window.internals = this.attachInternals();
    }}
  }});
"""
CUSTOM_ELEMENT_WITH_A_TREE = f"""
  customElements.define("{PANEL}", class extends HTMLElement {{
    constructor() {{
      super();
      this.attachShadow({{ mode: "open" }});
    }}
  }});
"""

FIELDS_NAMED_LIKE_MEMBERS = """
  const { form } = document.querySelector("form textarea");
  for (const name of ["closest", "contains", "getRootNode", "matches", "parentElement", "parentNode",
                      "querySelectorAll", "requestSubmit", "isConnected", "getBoundingClientRect"]) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    form.append(field);
  }
"""

BEGIN_ANEW = """
  document.open();
  const html = document.createElement("html");
  const body = document.createElement("body");
  const form = document.createElement("form");
  const editor = document.createElement("textarea");
  const submit = document.createElement("button");
  submit.type = "button";
  submit.textContent = "Postear";
  const text = () => editor.value;
  submit.onclick = () =>
    fetch("/api/publish", {
      method: "POST",
      body: JSON.stringify({ surface: "post", text: text(), parent: null, route: "click" }),
    });
  form.append(editor, submit);
  body.append(form);
  html.append(body);
  document.append(html);
  document.close();
"""


@defended_by(
    "extension/manifest.json",
    '"run_at": "document_start",',
    instead='"run_at": "document_start", "world": "MAIN",',
)
async def test_replaced_and_frozen_globals_change_nothing(page: Page, stage: Stage) -> None:
    await DIALOG.open(page, stage.sites)
    await DIALOG.write(page, WARNED)
    await attack(page, REPLACE_GLOBALS)
    await DIALOG.publish(page, "shortcut")
    await page.panel_opened()
    await is_kept(page, stage, DIALOG)
    await goes_out_once(page, stage)


@pytest.mark.parametrize(
    "definition", [CUSTOM_ELEMENT, CUSTOM_ELEMENT_WITH_A_TREE], ids=["internals", "tree"]
)
@defended_by(
    "extension/src/warning/shadow.ts",
    'document.implementation.createHTMLDocument("")',
    instead="document",
)
async def test_an_element_that_the_page_defines_by_the_panels_name_gets_no_hold_of_its_tree(
    page: Page, stage: Stage, definition: str
) -> None:
    await INLINE.open(page, stage.sites)
    await attack(page, definition)
    await INLINE.write(page, WARNED)
    await INLINE.publish(page, "mouse")
    await page.panel_opened()
    host = f"document.querySelector('{PANEL}')"
    assert await page.tab.evaluate(f"{host}.shadowRoot ?? window.internals?.shadowRoot ?? null") is None
    await goes_out_once(page, stage)


@defended_by(
    "extension/src/platform-members.ts",
    "return contains.call(outer, inner);",
    instead="return outer.contains(inner) || contains.call(outer, inner);",
)
async def test_a_form_with_fields_named_like_its_members_is_watched_all_the_same(
    page: Page, stage: Stage
) -> None:
    await FIELD.open(page, stage.sites)
    await FIELD.write(page, WARNED)
    await attack(page, FIELDS_NAMED_LIKE_MEMBERS)
    await FIELD.publish(page, "enter")
    await page.panel_opened()
    await page.choose("edit")
    await page.panel_closed()
    await page.click(FIELD.submit)
    await page.panel_opened()
    await is_kept(page, stage, FIELD)
    await goes_out_once(page, stage)


@defended_by(
    "extension/src/content/main.ts",
    "  new MutationObserver(listen).observe(document, { childList: true });\n",
)
async def test_a_page_that_writes_its_whole_document_anew_is_watched_all_the_same(
    page: Page, stage: Stage
) -> None:
    await INLINE.open(page, stage.sites)
    await attack(page, BEGIN_ANEW)
    await page.write("textarea", WARNED)
    await page.click("button")
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []
    await goes_out_once(page, stage)
