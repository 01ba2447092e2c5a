import { closestAround, outerOf } from "../open-roots";
import { allBelow } from "../platform-members";
import type { AuthorSource, ParentText } from "../sites/definition";
import { authorsIn } from "./authors";
import type { Composer } from "./composer";
import { matchOf } from "./identity/fact";
import { labelOf } from "./names";
import { isBefore } from "./order";
import { readShown } from "./reading/read";

/** What a draft answers or quotes, and who wrote that; null is what the page does not show. */
export interface Parent {
  readonly text: string | null;
  readonly author: string | null;
}

export function parentOf({ editor, routes: { parent } }: Composer): Parent {
  if (parent === undefined) return { text: null, author: null };
  const named = parent.authorLabel === undefined ? null : matchOf(labelOf(editor), parent.authorLabel);
  for (const place of parent.within.flatMap((selector) => closestAround(editor, selector) ?? [])) {
    const text = nearestText(editor, place, parent);
    if (text === null) continue;
    return { text: readShown(text) || null, author: named ?? authorOf(text, place, parent.author ?? []) };
  }
  return { text: null, author: named };
}

/** The nearest text above the editor; a quoted post is shown below what is written about it. */
function nearestText(editor: Element, place: Element, parent: ParentText): Element | null {
  const texts = allBelow<Element>(place, parent.text.join(", "));
  const others = texts.filter((text) => !text.contains(editor) && !editor.contains(text));
  return others.findLast((text) => isBefore(text, editor)) ?? others[0] ?? null;
}

/** The author that is shown above `text`, in the smallest part of `place` that shows one. */
function authorOf(text: Element, place: Element, sources: readonly AuthorSource[]): string | null {
  for (let around: Element | null = text; around !== null; around = outerOf(around)) {
    for (const source of sources) {
      const author = authorsIn(around, source, (element) => isBefore(element, text)).at(-1);
      if (author !== undefined) return author;
    }
    if (around === place) break;
  }
  return null;
}
