import type { ParentText } from "../sites/definition";
import { authorsIn } from "./authors";
import { readShown } from "./reading/read";

/** The post that something is done to, and who wrote it; null is what the page does not show. */
export interface Target {
  readonly text: string | null;
  readonly author: string | null;
}

export const UNSEEN: Target = { text: null, author: null };

/** The post around an element, by the first of `targets` whose place shows a text or an author; null outside of all. */
export function targetAround(element: Element, targets: readonly ParentText[]): Target | null {
  let isInPlace = false;
  for (const target of targets) {
    for (const place of target.within.flatMap((selector) => element.closest(selector) ?? [])) {
      isInPlace = true;
      const shown = place.querySelector(target.text.join(", "));
      const text = shown === null ? null : readShown(shown) || null;
      // The first that is shown: a quoted post follows with another.
      const [author = null] = (target.author ?? []).flatMap((source) => authorsIn(place, source));
      if (text !== null || author !== null) return { text, author };
    }
  }
  return isInPlace ? UNSEEN : null;
}
