import { browser } from "../browser";
import { allBelow } from "../platform-members";

/** Asking an element for its tree takes a moment, and these never have one. */
const POSSIBLE_HOSTS = ":not(svg, g, path, a, br, button, img, input, label, li, script, strong, style, ul)";

/**
 * What the page shows above everything else now: popovers, modal dialogs, full screen. Also in closed shadow trees,
 * outside of which nobody hears that one was opened.
 */
export function topLayer(root: Document | ShadowRoot = document): Element[] {
  const shown = allBelow<Element>(root, ":popover-open, :modal, :fullscreen");
  const hosts = allBelow<Element>(root, POSSIBLE_HOSTS).filter((element) => element instanceof HTMLElement);
  return shown.concat(hosts.flatMap((host) => shadowRootOf(host) ?? []).flatMap((tree) => topLayer(tree)));
}

function shadowRootOf(element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  // Chromium has a function for it, Firefox a property: each is asked for what the other has, too.
  const { dom } = browser;
  return dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot ?? null;
}
