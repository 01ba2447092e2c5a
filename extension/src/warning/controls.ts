/** A dialog in a closed shadow tree, what pressing each of its controls does, and how it is left. */
export interface Controls {
  readonly root: ShadowRoot;
  readonly dialog: HTMLElement;
  readonly actions: ReadonlyMap<Element | null, () => void>;
  readonly leave: () => void;
}

/**
 * Act on a trusted event that belongs to the dialog. The page's listeners may come before those in the tree, so the
 * control is found from the event itself: by its place, or by what has the focus.
 */
export function actOn(event: Event, controls: Controls): void {
  if (!event.isTrusted) return;
  if (event instanceof KeyboardEvent) {
    if (event.type === "keydown") actOnKey(event, controls);
  } else if (event.type === "click") {
    press(event, pressedIn(event as MouseEvent, controls.root), controls);
  }
}

function actOnKey(event: KeyboardEvent, controls: Controls): void {
  const { root, dialog, leave } = controls;
  if (event.key === "Escape") {
    event.preventDefault();
    leave();
  } else if (event.key === "Tab") {
    keepFocusInside(event, dialog, root.activeElement);
  } else if (event.key === "Enter" || event.key === " ") {
    // The keys that asked to publish may still be down, or come twice.
    if (event.repeat || event.ctrlKey || event.metaKey) event.preventDefault();
    else press(event, root.activeElement, controls);
  }
}

function press(event: Event, control: Element | null, { actions }: Controls): void {
  const action = actions.get(control);
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/**
 * The control of a closed tree that a click presses. One without a count comes from assistive technology, which focuses
 * a control before it presses it.
 */
export function pressedIn(event: MouseEvent, root: ShadowRoot): Element | null {
  if (event.detail === 0) return root.activeElement;
  return root.elementFromPoint(event.clientX, event.clientY)?.closest("button, summary") ?? null;
}

function keepFocusInside(event: KeyboardEvent, dialog: HTMLElement, focused: Element | null): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>("button:enabled, summary, [tabindex='0']")];
  const [leaving, entering] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (focused !== null && focused !== leaving) return;
  event.preventDefault();
  entering?.focus();
}
