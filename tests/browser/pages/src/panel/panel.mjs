/**
 * The extension's own panel on a page of its own, to be looked at with any verdict: `showPanel(view)` opens it and gets
 * the events that the content script would give it.
 */

import { openPanel } from "../../../../../extension/src/warning/panel";

const EVENTS = ["click", "keydown"];

globalThis.showPanel = (view) => {
  const { handle } = openPanel(view);
  for (const type of EVENTS) {
    window.addEventListener(type, (event) => handle(event) && event.stopImmediatePropagation(), true);
  }
};
