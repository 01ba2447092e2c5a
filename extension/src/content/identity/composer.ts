import { closestAround } from "../../open-roots";
import type { ComposerSource } from "../../sites/definition";
import { readShown } from "../reading/read";
import { type Fact, matchOf } from "./fact";

/** Some composers show as whom they publish and are switched by themselves, whoever has signed in. */
export function factFromComposer(source: ComposerSource, editor: Element): Fact | null {
  for (const selector of source.within) {
    const shown = closestAround(editor, selector)?.querySelector(source.selector) ?? null;
    if (shown === null) continue;
    const value = source.attribute === undefined ? readShown(shown) : (shown.getAttribute(source.attribute) ?? "");
    const name = matchOf(value, source.pattern);
    if (name !== null) return { id: null, handle: null, name: name.trim() };
  }
  return null;
}
