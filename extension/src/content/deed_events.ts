import { EDITABLE } from "./composer";
import { controlAround, type Deed, type Deeds } from "./deed";
import type { DeedGate } from "./deed_gate";

const APPROACHES = ["pointerover", "pointerdown", "focusin"];

/** Give the gate what is done, and beforehand what is about to be done, so that a press need not wait. */
export interface DeedEvents {
  /** Something was pressed; what is already held for its draft is no deed yet. */
  receive(event: Event): void;
}

export function followDeedEvents(deeds: Deeds, gate: DeedGate, isWatching: () => boolean): DeedEvents {
  let pointedAt: Element | null = null;

  /** Each part of a control that the pointer comes to is an event of its own. */
  const isSameControl = (event: Event, element: Element) => {
    if (event.type !== "pointerover") return false;
    const before = pointedAt;
    pointedAt = controlAround(element);
    return pointedAt === before;
  };
  const onApproach = (event: Event) => {
    const element = isWatching() ? targetOf(event) : null;
    const ahead = element === null || isSameControl(event, element) ? [] : deeds.ahead(element);
    if (ahead.length > 0) void gate.anticipate(ahead);
  };
  for (const type of APPROACHES) {
    window.addEventListener(type, onApproach, { capture: true, passive: true });
  }

  const receive = (event: Event) => {
    const element = targetOf(event);
    if (element === null || event.defaultPrevented || isTyping(event, element)) return;
    const deed = deedOf(event, element, deeds);
    if (deed !== null) gate.receive(deed, event);
    if (!event.defaultPrevented) deeds.pressed(element);
  };
  return { receive };
}

function deedOf(event: Event, element: Element, deeds: Deeds): Deed | null {
  if (event.type === "click") return deeds.at(element);
  if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key !== "Enter" && event.key !== " ") return deeds.byKey(event);
  // The browser turns Enter and space on its own buttons into a click.
  return element.matches("button, input, summary, a[href]") ? null : deeds.at(element);
}

function isTyping(event: Event, element: Element): boolean {
  return event instanceof KeyboardEvent && element.closest(`${EDITABLE}, input`) !== null;
}

function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}
