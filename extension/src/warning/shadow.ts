import base from "../styles/base.css" with { type: "text" };
import { styleSheet } from "../styles/sheet";
import tokens from "../styles/tokens.css" with { type: "text" };

/** A closed shadow tree on an own element: the page's styles and scripts do not reach what is drawn in it. */
export interface Shadow {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

export function closedShadow(name: string, ...css: readonly string[]): Shadow {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [tokens, base, ...css].map(styleSheet);
  return { host, root };
}
