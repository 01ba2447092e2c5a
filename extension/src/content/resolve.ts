import { allAround, closestAround, outerOf } from "../open-roots";
import type { SiteDefinition, SurfaceDefinition } from "../sites/definition";
import { type Composer, EDITABLE, PRESSABLE, publishesBy, submitOf } from "./composer";
import { resolveByRule } from "./generic_rule";
import { isNamed, labelOf, looksLike } from "./names";
import { isBefore } from "./order";

/** Deepest nesting between an editor and its submit control that is searched; X was measured at 20. */
const DEEPEST = 25;

/** The composer to which an editor belongs: by its site's definition, else by the generic rule; null is left alone. */
export function composerOf(editor: HTMLElement, site: SiteDefinition): Composer | null {
  if (isPrivate(editor, site)) return null;
  for (const surface of site.surfaces) {
    const composer = fit(editor, surface, site);
    if (composer !== null) return composer;
  }
  return resolveByRule(editor, site, DEEPEST);
}

/** The editor around or at a node, or null. */
export function editorAt(node: Element): HTMLElement | null {
  let editor = node.closest<HTMLElement>(EDITABLE);
  // Nested editable elements belong to the outermost: that is where the text is.
  for (let outer = editor; outer !== null; outer = outer.parentElement?.closest<HTMLElement>(EDITABLE) ?? null) {
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

export function isPrivate(editor: Element, site: SiteDefinition): boolean {
  const { editors, labels, paths } = site.privateMessages;
  const label = labelOf(editor);
  return (
    editors.some((selector) => editor.matches(selector)) ||
    labels.some((pattern) => looksLike(label, pattern)) ||
    paths.some((pattern) => looksLike(location.pathname, pattern))
  );
}

function fit(editor: HTMLElement, surface: SurfaceDefinition, site: SiteDefinition): Composer | null {
  const isEditor = (element: Element) => surface.editors.some((selector) => element.matches(selector));
  if (!isEditor(editor)) return null;
  if (surface.label !== undefined && !looksLike(labelOf(editor), surface.label)) return null;
  if (surface.path !== undefined && !looksLike(location.pathname, surface.path)) return null;
  const scope = closestOf(editor, surface.scope);
  if (scope === null) return null;
  const shown = (selector: string) => allAround(scope, editor, selector);
  if (surface.above !== undefined && !shown(surface.above).some((part) => isBefore(part, editor))) return null;
  if (surface.below !== undefined && !shown(surface.below).some((part) => isBefore(editor, part))) return null;
  let editors = [editor];
  if (surface.joinsFrom !== undefined) {
    editors = allAround<HTMLElement>(scope, editor, EDITABLE).filter(isEditor);
    if (editors.length < surface.joinsFrom) return null;
  }
  const composer: Composer = {
    site,
    surface: surface.surface,
    state: "current",
    editor: editors[0] ?? editor,
    editors,
    scope,
    routes: surface,
  };
  const isComplete = surface.submitOptional === true || submitOf(composer) !== null || hasStep(composer, surface);
  return isComplete ? composer : null;
}

function hasStep({ scope, editor }: Composer, { stepNames }: SurfaceDefinition): boolean {
  return stepNames !== undefined && allAround(scope, editor, PRESSABLE).some((control) => isNamed(control, stepNames));
}

function closestOf(element: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = closestAround(element, selector);
    if (found !== null) return found;
  }
  return null;
}
