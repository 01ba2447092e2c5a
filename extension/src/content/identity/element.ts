import type { ElementSource } from "../../sites/definition";
import { type Fact, matchOf } from "./fact";

export function factFromElement(source: ElementSource): Fact | null {
  const value = document.querySelector(source.selector)?.getAttribute(source.attribute);
  const found = value == null ? null : matchOf(value, source.pattern);
  if (found === null) return null;
  return { id: null, handle: null, name: null, [source.gives]: found };
}
