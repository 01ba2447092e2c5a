/** A page that throws out whatever others add to it and then presses its own publish button. */

import { foreign } from "./foreign";

const PUBLISH = [
  "[data-testid=tweetButton]",
  "[data-testid=tweetButtonInline]",
  "#focused-state-composer-submit [role=button]",
  ".primary[role=button]",
  ".publish[role=button]",
  "#submit-button button",
  ".add-comment-section button",
  ".primary",
].join(", ");

export function removeForeignAndPublish(): void {
  const observer = new MutationObserver((records) => {
    const added = records.flatMap((record) => [...record.addedNodes]);
    const removed = added.filter(
      (node): node is Element => node instanceof Element && foreign(node) && !own(node),
    );
    for (const element of removed) {
      element.remove();
      navigator.sendBeacon("/api/observe", JSON.stringify({ kind: "removal", detail: element.localName }));
    }
    if (removed.length > 0) {
      publish();
    }
  });
  observer.observe(document.documentElement, { childList: true });
  document.addEventListener("DOMContentLoaded", () => observer.observe(document.body, { childList: true }));
}

/** The parser's own elements carry no mark of React. */
function own(element: Element): boolean {
  return element.matches("body, script, #react-root, #interop-outlet");
}

function publish(): void {
  const outlet = document.getElementById("interop-outlet")?.shadowRoot ?? null;
  const roots = outlet === null ? [document] : [document, outlet];
  for (const button of roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(PUBLISH)])) {
    if (!button.matches(":disabled, [aria-disabled=true]")) {
      button.click();
    }
  }
}
