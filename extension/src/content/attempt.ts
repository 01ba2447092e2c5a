import { allAround, closestAround } from "../open-roots";
import { allBelow } from "../platform-members";
import type { SiteDefinition, SubmitKey } from "../sites/definition";
import { type Composer, EDITABLE, PRESSABLE, publishesByKey } from "./composer";
import { composerOf, composerPublishedBy, editorAt } from "./resolve";
import { belongsToTyping } from "./typeahead";

/** The way in which somebody tried to publish, kept so that it can be done again. */
export type Route =
  | { readonly kind: "click"; readonly control: HTMLElement }
  | { readonly kind: "key"; readonly target: Element; readonly press: KeyboardEventInit }
  | { readonly kind: "submit"; readonly form: HTMLFormElement; readonly submitter: HTMLElement | null };

export interface Attempt {
  readonly composer: Composer;
  readonly route: Route;
}

/** The attempt to publish that an event is, or null when it is something else. */
export function attemptOf(event: Event, site: SiteDefinition): Attempt | null {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return null;
  if (event instanceof KeyboardEvent) return event.type === "keydown" ? byKey(event, target, site) : null;
  if (event.type === "click") return byClick(target, site);
  if (event.type === "submit" && target instanceof HTMLFormElement) return bySubmit(event as SubmitEvent, target, site);
  return null;
}

function byClick(target: Element, site: SiteDefinition): Attempt | null {
  const control = target.closest<HTMLElement>(PRESSABLE);
  const composer = control === null || isDisabled(control) ? null : composerPublishedBy(control, site);
  return control === null || composer === null ? null : watched({ composer, route: { kind: "click", control } });
}

function byKey(event: KeyboardEvent, target: Element, site: SiteDefinition): Attempt | null {
  if (event.key !== "Enter" && event.key !== " ") return null;
  const editor = editorAt(target);
  if (editor !== null) return event.key === "Enter" ? byKeyIn(editor, event, target, site) : null;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  // The browser turns Enter and space on its own buttons into a click, which is held in its turn.
  if (isPlain) return isNative(target) ? null : byClick(target, site);
  const around = closestAround(target, "form, [role=dialog]");
  const [near] = around === null ? [] : allAround<HTMLElement>(around, target, EDITABLE);
  return near === undefined ? null : byKeyIn(near, event, target, site);
}

function byKeyIn(editor: HTMLElement, event: KeyboardEvent, target: Element, site: SiteDefinition): Attempt | null {
  if (belongsToTyping(event, editor)) return null;
  const composer = composerOf(editor, site);
  if (composer === null || !publishesByKey(composer, event)) return null;
  return watched({ composer, route: { kind: "key", target, press: pressOf(event) } });
}

function isNative(control: Element): boolean {
  return control.matches("button, input, summary, a[href]");
}

function bySubmit(event: SubmitEvent, form: HTMLFormElement, site: SiteDefinition): Attempt | null {
  const route: Route = { kind: "submit", form, submitter: event.submitter };
  for (const field of allBelow(form, EDITABLE)) {
    const editor = editorAt(field);
    const composer = editor === null ? null : composerOf(editor, site);
    if (composer !== null) return watched({ composer, route });
  }
  return null;
}

/** Nobody knows how an unwatched composer publishes: it is shown as such and never held. */
function watched(attempt: Attempt): Attempt | null {
  return attempt.composer.state === "unwatched" ? null : attempt;
}

function isDisabled(control: HTMLElement): boolean {
  return control.matches(":disabled, [aria-disabled=true]");
}

/** The press of a key that a definition names. */
export function pressFor({ key, with: modifiers }: SubmitKey): KeyboardEventInit {
  const ctrlKey = modifiers.includes("ctrl");
  const metaKey = modifiers.includes("meta");
  return { ...ARRIVING, key, code: key, ctrlKey, metaKey };
}

function pressOf({ key, code, location, ctrlKey, metaKey }: KeyboardEvent): KeyboardEventInit {
  return { ...ARRIVING, key, code, location, ctrlKey, metaKey };
}

// Editors of the sites still look at the old number of the Enter key.
const ARRIVING = { keyCode: 13, which: 13, bubbles: true, cancelable: true, composed: true };
