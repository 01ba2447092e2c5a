import type { DefinitionState, Surface } from "../contract";
import { allAround, holds, outerOf } from "../open-roots";
import type { SiteDefinition, SubmitKey, SurfaceDefinition } from "../sites/definition";
import { isNamed } from "./names";
import { isEmpty, readEditor } from "./reading/read";

/** One place on a page where something is being written that can be published. Found anew for each event. */
export interface Composer {
  readonly site: SiteDefinition;
  readonly surface: Surface;
  /** The surface of the definition that fits or, where none does, the one that it most likely was; null for neither. */
  readonly definition: SurfaceDefinition | null;
  readonly state: DefinitionState;
  /** The editor that tells this composer from others; in a thread the first. */
  readonly editor: HTMLElement;
  readonly editors: readonly HTMLElement[];
  readonly scope: Element;
  readonly routes: Routes;
}

/** How a composer publishes, and what else its definition says about it. */
export type Routes = Pick<SurfaceDefinition, "submit" | "submitNames" | "keys" | "scheduledOn" | "parent" | "media">;

export const EDITABLE = "[contenteditable=true], [contenteditable=plaintext-only], textarea";
export const PRESSABLE = "button, [role=button], input[type=submit], input[type=button]";

/** What would be published: the parts of a thread are one draft, a blank line between them. */
export function textOf(composer: Composer): string {
  const parts = composer.editors.map(readEditor).filter((part) => !isEmpty(part));
  return parts.join("\n\n");
}

/** Whether pressing `control` publishes what is in `composer`. */
export function publishesBy(composer: Composer, control: Element): boolean {
  return holds(composer.scope, control) && submitsOf(composer).some((submit) => submit === control);
}

/** The control that publishes `composer`, when the page shows one now. */
export function submitOf(composer: Composer): HTMLElement | null {
  return submitsOf(composer)[0] ?? null;
}

/** The submit controls nearest to the editor: those that the definition selects, else those with a submit name. */
function submitsOf({ scope, editor, routes, site }: Composer): readonly HTMLElement[] {
  const controls = allAround<HTMLElement>(scope, editor, PRESSABLE);
  const selected = controls.filter((control) => routes.submit.some((selector) => control.matches(selector)));
  if (selected.length > 0) return nearest(selected, editor, scope);
  const named = controls.filter((control) => isNamed(control, routes.submitNames));
  return nearest(named.filter((control) => !isNamed(control, site.neverSubmits)), editor, scope);
}

/** Those of `controls` that share the smallest part of `scope` with the editor. */
function nearest(controls: readonly HTMLElement[], editor: Element, scope: Element): readonly HTMLElement[] {
  if (controls.length < 2) return controls;
  for (let around: Element | null = editor; around !== null; around = around === scope ? null : outerOf(around)) {
    const place = around;
    const inside = controls.filter((control) => holds(place, control));
    if (inside.length > 0) return inside;
  }
  return [];
}

export function publishesByKey(composer: Composer, event: KeyboardEvent): boolean {
  return composer.routes.keys.some((route) => isPressed(route, event));
}

function isPressed(route: SubmitKey, event: KeyboardEvent): boolean {
  return (
    event.key === route.key &&
    !event.shiftKey &&
    !event.altKey &&
    event.ctrlKey === route.with.includes("ctrl") &&
    event.metaKey === route.with.includes("meta")
  );
}
