import { allAround, closestAround } from "../open-roots";
import type { SurfaceDefinition } from "../sites/definition";
import { labelOf, looksLike } from "./names";
import { isBefore } from "./order";

/** Whether one of the surface's selectors says that this is its editor. */
export function isEditorOf(surface: SurfaceDefinition, element: Element): boolean {
  return surface.editors.some((selector) => element.matches(selector));
}

/** Whether the label of the editor and the address of the page are as the surface has them. */
export function looksLikeSurface(surface: SurfaceDefinition, editor: Element): boolean {
  if (surface.label !== undefined && !looksLike(labelOf(editor), surface.label)) return false;
  return surface.path === undefined || looksLike(location.pathname, surface.path);
}

/** The element that holds the whole composer of `editor` and shows what the surface wants around it, or null. */
export function scopeOf(surface: SurfaceDefinition, editor: Element): Element | null {
  const scope = closestOf(editor, surface.scope);
  if (scope === null) return null;
  const { above, below } = surface;
  const shown = (selector: string) => allAround(scope, editor, selector);
  if (above !== undefined && !shown(above).some((part) => isBefore(part, editor))) return null;
  if (below !== undefined && !shown(below).some((part) => isBefore(editor, part))) return null;
  return scope;
}

function closestOf(element: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = closestAround(element, selector);
    if (found !== null) return found;
  }
  return null;
}
