import type { Actor, Draft, Media, Role } from "../contract";
import type { ParentText } from "../sites/definition";
import type { Composer } from "./composer";
import { isBefore } from "./order";
import { readShown } from "./reading/read";

const LINK = /https?:\/\/[^\s<>"]+/giu;
const MOST_LINKS = 200;

/** Everything that the service may know about what `composer` would publish. */
export function draftOf(composer: Composer, text: string, actor: Actor, role: Role): Draft {
  return {
    text,
    network: composer.site.network,
    surface: composer.surface,
    actor,
    role,
    parent_text: parentTextOf(composer),
    links: (text.match(LINK) ?? []).slice(0, MOST_LINKS),
    media: mediaOf(composer),
  };
}

/** Two drafts with one key get one verdict. */
export function keyOf(draft: Draft): string {
  return JSON.stringify(draft);
}

function parentTextOf({ editor, routes }: Composer): string | null {
  const found = routes.parent === undefined ? null : nearestText(editor, routes.parent);
  return found === null ? null : readShown(found) || null;
}

/** The nearest text above the editor; a quoted post is shown below what is written about it. */
function nearestText(editor: Element, parent: ParentText): Element | null {
  const around = parent.within.flatMap((selector) => editor.closest(selector) ?? []);
  for (const place of around) {
    const texts = [...place.querySelectorAll(parent.text.join(", "))];
    const others = texts.filter((text) => !text.contains(editor) && !editor.contains(text));
    const found = others.findLast((text) => isBefore(text, editor)) ?? others[0];
    if (found !== undefined) return found;
  }
  return null;
}

function mediaOf({ scope, routes: { media } }: Composer): Media {
  const count = (selector?: string) => (selector === undefined ? 0 : scope.querySelectorAll(selector).length);
  return {
    images: count(media?.images),
    videos: count(media?.videos),
    images_without_description: count(media?.imagesWithoutDescription),
  };
}
