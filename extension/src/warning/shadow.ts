import base from "../styles/base.css" with { type: "text" };
import { styleSheet } from "../styles/sheet";
import tokens from "../styles/tokens.css" with { type: "text" };

/** A closed shadow tree on an own element: the page's styles and scripts do not reach what is drawn in it. */
export interface Shadow {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** In a document without a window no element is a custom one: to one that the page defined, it could ask for the root. */
const BIRTHPLACE = document.implementation.createHTMLDocument("");

/** A page can register a custom property, by its name, for every tree of the document, and so take its colours away. */
const OWN_PROPERTY = `--${crypto.randomUUID()}-`;

const NAMES = ["comedido-panel", "comedido-badge", "comedido-notice"] as const;

export function closedShadow(name: (typeof NAMES)[number], ...css: readonly string[]): Shadow {
  const host = BIRTHPLACE.createElement(name);
  const root = host.attachShadow({ mode: "closed" });
  document.adoptNode(host);
  root.adoptedStyleSheets = [tokens, base, ...css].map((text) => styleSheet(text.replaceAll("--", OWN_PROPERTY)));
  return { host, root };
}

/**
 * Take away what is drawn in a page whose script an update of the extension has ended, as Firefox does: nobody listens
 * to it any more, and a panel would keep the person from the draft.
 */
export function removeLeftBehind(): void {
  for (const left of document.querySelectorAll(NAMES.join())) left.remove();
}
