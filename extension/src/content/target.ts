import type { AuthorSource, ParentText } from "../sites/definition";
import { matchOf } from "./identity/fact";
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
      const author = firstAuthor(place, target.author ?? []);
      if (text !== null || author !== null) return { text, author };
    }
  }
  return isInPlace ? UNSEEN : null;
}

/** Who wrote what stands in `place`: the first that is shown, since a quoted post follows with another. */
function firstAuthor(place: Element, sources: readonly AuthorSource[]): string | null {
  for (const { selector, attribute, pattern } of sources) {
    const shown = [place, ...place.querySelectorAll(selector)].filter((element) => element.matches(selector));
    for (const element of shown) {
      const value = attribute === undefined ? readShown(element) : (element.getAttribute(attribute) ?? "");
      const author = matchOf(value, pattern);
      if (author !== null) return author;
    }
  }
  return null;
}
