import { outerOf } from "../open-roots";
import type { Names, SiteDefinition, SubmitKey } from "../sites/definition";
import { type Composer, submitOf } from "./composer";

const BOUNDARY = "form, [role=form], dialog, [role=dialog], article, [role=article], main, [role=main], body";
const KEYS: readonly SubmitKey[] = [
  { key: "Enter", with: ["ctrl"] },
  { key: "Enter", with: ["meta"] },
];

/**
 * What to take an editor for when no surface of its site fits: if a control with one of the site's submit names lies
 * near it, never beyond its form, dialog, article or main part, that control publishes it (`degraded`); else nobody knows how it
 * is published (`unwatched`). Elements that are no text boxes are left alone.
 */
export function resolveByRule(editor: HTMLElement, site: SiteDefinition, deepest: number): Composer | null {
  if (!isTextBox(editor)) return null;
  const composer: Composer = {
    site,
    surface: site.surfaces[0]?.surface ?? "post",
    state: "degraded",
    editor,
    editors: [editor],
    scope: around(editor, deepest),
    routes: { submit: [], submitNames: namesOf(site), keys: KEYS },
  };
  return submitOf(composer) === null ? { ...composer, state: "unwatched" } : composer;
}

function around(editor: Element, deepest: number): Element {
  let scope: Element = editor;
  for (let level = 0; level < deepest && !scope.matches(BOUNDARY); level += 1) scope = outerOf(scope) ?? scope;
  return scope;
}

function isTextBox(editor: Element): boolean {
  return editor instanceof HTMLTextAreaElement || editor.matches("[role=textbox], [role=combobox]");
}

function namesOf(site: SiteDefinition): Names {
  return {
    es: site.surfaces.flatMap((surface) => surface.submitNames.es),
    en: site.surfaces.flatMap((surface) => surface.submitNames.en),
  };
}
