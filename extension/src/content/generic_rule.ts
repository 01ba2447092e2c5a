import { outerOf } from "../open-roots";
import { fits } from "../platform-members";
import type { Names, SiteDefinition, SubmitKey, SurfaceDefinition } from "../sites/definition";
import { type Composer, submitOf } from "./composer";
import { isNamed } from "./names";
import { looksLikeSurface, scopeOf } from "./surface_fit";

const BOUNDARY = "form, [role=form], dialog, [role=dialog], article, [role=article], main, [role=main], body";
const KEYS: readonly SubmitKey[] = [
  { key: "Enter", with: ["ctrl"] },
  { key: "Enter", with: ["meta"] },
];

/**
 * What to take an editor for when no surface of its site fits: if a control that publishes on this site lies near it,
 * never beyond its form, dialog, article or main part, that control publishes it (`degraded`); else nobody knows how
 * it is published (`unwatched`). Elements that are no text boxes are left alone. `incomplete` is a surface that fits
 * but for its submit control.
 */
export function resolveByRule(
  editor: HTMLElement,
  site: SiteDefinition,
  incomplete: SurfaceDefinition | null,
  deepest: number,
): Composer | null {
  if (!isTextBox(editor)) return null;
  const composer: Composer = {
    site,
    surface: incomplete?.surface ?? site.surfaces[0]?.surface ?? "post",
    definition: incomplete,
    state: "unwatched",
    editor,
    editors: [editor],
    scope: around(editor, deepest),
    routes: {
      submit: site.surfaces.flatMap(({ submit }) => submit),
      submitNames: namesOf(site),
      keys: incomplete?.keys ?? KEYS,
    },
  };
  const control = submitOf(composer);
  if (control === null) return composer;
  const definition = incomplete ?? likeliestSurface(editor, control, site);
  if (definition === null) return { ...composer, state: "degraded" };
  const { surface, keys } = definition;
  return { ...composer, state: "degraded", surface, definition, routes: { ...composer.routes, keys } };
}

/** The surface that an editor was before its site changed, by the control that publishes it and what is around it. */
function likeliestSurface(editor: Element, control: Element, site: SiteDefinition): SurfaceDefinition | null {
  const published = site.surfaces.filter(
    ({ submit, submitNames }) => submit.some((selector) => control.matches(selector)) || isNamed(control, submitNames),
  );
  const alike = published.filter((surface) => looksLikeSurface(surface, editor) && surface.joinsFrom === undefined);
  // The last one is the most general.
  return alike.find((surface) => scopeOf(surface, editor) !== null) ?? alike.at(-1) ?? null;
}

function around(editor: Element, deepest: number): Element {
  let scope: Element = editor;
  for (let level = 0; level < deepest && !fits(scope, BOUNDARY); level += 1) scope = outerOf(scope) ?? scope;
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
