import { allAround, outerOf } from "../open-roots";
import { closestTo, parentOf } from "../platform-members";
import type { SiteDefinition, SurfaceDefinition } from "../sites/definition";
import { type Composer, EDITABLE, PRESSABLE, publishesBy, submitOf, textOf } from "./composer";
import { resolveByRule } from "./generic_rule";
import { isNamed, labelOf, looksLike } from "./names";
import { isEditorOf, looksLikeSurface, scopeOf } from "./surface_fit";

/** Deepest nesting between an editor and its submit control that is searched; X was measured at 20. */
const DEEPEST = 25;

/** The composer to which an editor belongs: by its site's definition, else by the generic rule; null is left alone. */
export function composerOf(editor: HTMLElement, site: SiteDefinition): Composer | null {
  if (isPrivate(editor, site)) return null;
  let incomplete: SurfaceDefinition | null = null;
  for (const surface of site.surfaces) {
    const composer = fit(editor, surface, site);
    if (composer !== null && isComplete(composer, surface)) return composer;
    if (composer !== null) incomplete ??= surface;
  }
  return resolveByRule(editor, site, incomplete, DEEPEST);
}

/** The editor around or at a node, or null. */
export function editorAt(node: Element): HTMLElement | null {
  let editor: HTMLElement | null = null;
  // Nested editable elements belong to the outermost: that is where the text is.
  for (let around: Node | null = node; around instanceof Element; around = editor && parentOf(editor)) {
    const outer: HTMLElement | null = closestTo<HTMLElement>(around, EDITABLE);
    if (outer === null) break;
    editor = outer;
  }
  return editor;
}

/** The composer that pressing `control` would publish, or null. */
export function composerPublishedBy(control: Element, site: SiteDefinition): Composer | null {
  let around = outerOf(control);
  for (let level = 0; around !== null && level < DEEPEST; level += 1, around = outerOf(around)) {
    for (const editor of allAround<HTMLElement>(around, control, EDITABLE)) {
      const composer = composerOf(editor, site);
      if (composer !== null && publishesBy(composer, control)) return composer;
    }
  }
  return null;
}

/** The composer that a page has put in the place of one that it took away, with the same text in it; or null. */
export function successorOf({ site, surface, scope }: Composer, text: string): Composer | null {
  for (const editor of allAround<HTMLElement>(document.documentElement, scope, EDITABLE)) {
    const composer = composerOf(editor, site);
    if (composer !== null && composer.surface === surface && textOf(composer) === text) return composer;
  }
  return null;
}

export function isPrivate(editor: Element, site: SiteDefinition): boolean {
  const { editors, labels, paths } = site.privateMessages;
  const label = labelOf(editor);
  return (
    editors.some((selector) => editor.matches(selector)) ||
    labels.some((pattern) => looksLike(label, pattern)) ||
    paths.some((pattern) => looksLike(location.pathname, pattern))
  );
}

/** The composer that `surface` makes of an editor, whether or not a submit control is there. */
function fit(editor: HTMLElement, surface: SurfaceDefinition, site: SiteDefinition): Composer | null {
  if (!isEditorOf(surface, editor) || !looksLikeSurface(surface, editor)) return null;
  const scope = scopeOf(surface, editor);
  if (scope === null) return null;
  let editors = [editor];
  if (surface.joinsFrom !== undefined) {
    editors = allAround<HTMLElement>(scope, editor, EDITABLE).filter((found) => isEditorOf(surface, found));
    if (editors.length < surface.joinsFrom) return null;
  }
  return {
    site,
    surface: surface.surface,
    definition: surface,
    state: "current",
    editor: editors[0] ?? editor,
    editors,
    scope,
    routes: surface,
  };
}

function isComplete(composer: Composer, surface: SurfaceDefinition): boolean {
  return surface.submitOptional === true || submitOf(composer) !== null || hasStep(composer, surface);
}

function hasStep({ scope, editor }: Composer, { stepNames }: SurfaceDefinition): boolean {
  return stepNames !== undefined && allAround(scope, editor, PRESSABLE).some((control) => isNamed(control, stepNames));
}
