/**
 * The first script of every page. Real sites register capture listeners on the window before anything else; this
 * one does too, and plays the variants of pages that are hostile or have changed: `ignoreUntrusted`, `hostile=capture`,
 * `hostile=remover`, `renamed=…`.
 */

import { foreign } from "./foreign";
import { removeForeignAndPublish } from "./remover";
import { renameParts } from "./renamed";

const variants = new URLSearchParams(location.search);
const hostile = variants.get("hostile");

for (const type of ["click", "pointerdown", "mousedown", "keydown", "keyup", "submit"]) {
  window.addEventListener(type, onAnyEvent, true);
  document.addEventListener(type, onAnyEvent, true);
}
renameParts(variants.get("renamed") ?? "");
if (hostile === "remover") {
  removeForeignAndPublish();
}

function onAnyEvent(event: Event): void {
  if (variants.has("ignoreUntrusted") && !event.isTrusted) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  if (hostile === "capture" && event.target instanceof Element && foreign(event.target)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const detail = event instanceof KeyboardEvent ? `${event.type} ${event.key}` : event.type;
    navigator.sendBeacon("/api/observe", JSON.stringify({ kind: "foreign_event", detail }));
  }
}
