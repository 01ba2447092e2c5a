import { browser } from "../browser";
import { allBelow, fits } from "../platform-members";

/**
 * What the page shows above everything else now: popovers, modal dialogs, full screen. Also in closed shadow trees,
 * outside of which nobody hears that one was opened.
 */
export function topLayer(root: Document | ShadowRoot = document): Element[] {
  const elements = allBelow<Element>(root, "*");
  const shown = elements.filter((element) => fits(element, ":popover-open, :modal, :fullscreen"));
  return shown.concat(elements.flatMap((element) => topLayerBelow(element)));
}

function topLayerBelow(element: Element): Element[] {
  const root = element instanceof HTMLElement ? shadowRootOf(element) : null;
  return root === null ? [] : topLayer(root);
}

function shadowRootOf(element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  // Chromium has a function for it, Firefox a property: each is asked for what the other has, too.
  const { dom } = browser;
  return dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot ?? null;
}
