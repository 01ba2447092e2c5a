import type { InteractionKind } from "../contract";
import type { InteractionDefinition, Interactions, SiteDefinition } from "../sites/definition";
import { PRESSABLE } from "./composer";
import { isNamed } from "./names";
import { type Target, targetAround, UNSEEN } from "./target";

/** What pressing a control does: known by its site's definition, undoing it is none. */
export interface Deed {
  readonly kind: InteractionKind;
  readonly control: HTMLElement;
  readonly target: Target;
  /** What was pressed before and led here. */
  readonly step: Step | null;
}

/** One press that leads to a deed. */
interface Step {
  readonly to: InteractionDefinition;
}

/** Knows deeds by what is pressed, and by what was pressed before: menus and dialogs lie outside of their post. */
export interface Deeds {
  /** What pressing here would do at once, or null. */
  at(element: Element): Deed | null;
  /** What the key would do by itself to the post that has the focus, or null. */
  byKey(event: KeyboardEvent): Deed | null;
  /** What pressing here does or leads to. */
  ahead(element: Element): readonly Deed[];
  /** Something was pressed here. */
  pressed(element: Element): void;
  /** What led to a deed that was done is over. */
  done(deed: Deed): void;
}

const CONTROL = `${PRESSABLE}, [role=menuitem]`;
const LAYER = "[role=dialog], [role=alertdialog], [role=menu], dialog";

const NONE: Interactions = { targets: [], kinds: [] };

export function followDeeds(site: () => SiteDefinition): Deeds {
  const known = () => site().interactions ?? NONE;
  let target: Target = UNSEEN;
  let step: Step | null = null;

  /** A menu or a dialog shows nothing of the post that it was opened from. */
  const targetOf = (element: Element): Target => {
    const around = targetAround(element, known().targets);
    return around === null || (around === UNSEEN && element.closest(LAYER) !== null) ? target : around;
  };
  const deed = (kind: InteractionKind, control: HTMLElement): Deed => {
    return { kind, control, target: targetOf(control), step };
  };
  const does = (definition: InteractionDefinition, control: Element) => {
    const { controls = [], names, within, confirms = [], confirmNames } = definition;
    if (matches(control, controls)) return true;
    if (names && isNamed(control, names) && (within === undefined || control.closest(within) !== null)) return true;
    if (step?.to !== definition) return false;
    return matches(control, confirms) || (confirmNames !== undefined && isNamed(control, confirmNames));
  };
  const leads = ({ steps = [], stepNames }: InteractionDefinition, control: Element) => {
    return matches(control, steps) || (stepNames !== undefined && isNamed(control, stepNames));
  };
  const at = (element: Element): Deed | null => {
    const control = controlAround(element);
    if (control === null || isIdle(control)) return null;
    const definition = known().kinds.find((one) => does(one, control));
    return definition === undefined ? null : deed(definition.kind, control);
  };
  const ahead = (element: Element): Deed[] => {
    const control = controlAround(element);
    if (control === null || isIdle(control)) return [];
    return known().kinds.filter((one) => does(one, control) || leads(one, control)).map(({ kind }) => deed(kind, control));
  };
  const byKey = (event: KeyboardEvent): Deed | null => {
    const focused = document.activeElement;
    if (focused === null) return null;
    const { targets, kinds } = known();
    const definition = kinds.find(({ keys = [] }) => keys.includes(event.key));
    const place = definition && targets.flatMap(({ within }) => within).find((selector) => focused.matches(selector));
    if (definition === undefined || place === undefined) return null;
    const control = [...focused.querySelectorAll<HTMLElement>(CONTROL)].find((one) => does(definition, one));
    return control === undefined || isIdle(control) ? null : deed(definition.kind, control);
  };
  const pressed = (element: Element) => {
    target = targetOf(element);
    const control = controlAround(element);
    if (control === null) return;
    const next = known().kinds.find((one) => leads(one, control));
    if (next !== undefined) step = { to: next };
    else if (control.closest(LAYER) === null) step = null;
  };
  const done = (deed: Deed) => {
    if (step === deed.step) step = null;
  };
  return { at, byKey, ahead, pressed, done };
}

/** What a press on `element` presses. */
export function controlAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(CONTROL);
}

function matches(control: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => control.matches(selector));
}

/** Pressing it does nothing, or undoes what was done. */
function isIdle(control: Element): boolean {
  return control.matches(":disabled, [aria-disabled=true], [aria-pressed=true]");
}
