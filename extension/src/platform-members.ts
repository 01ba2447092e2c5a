/**
 * The fields of a form hide its own members: where one is named `contains`, `form.contains` is that field, in Chromium
 * also for extensions. What may be asked of a form is therefore asked of the platform.
 */

const { closest, matches, querySelectorAll } = Element.prototype;
const { contains, getRootNode } = Node.prototype;
const parentNode = getterOf(Node.prototype, "parentNode") as (this: Node) => ParentNode | null;

export function parentOf(node: Node): ParentNode | null {
  return parentNode.call(node);
}

export function rootOf(node: Node): Node {
  return getRootNode.call(node);
}

export function contain(outer: Node, inner: Node): boolean {
  return contains.call(outer, inner);
}

export function fits(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

export function closestTo<Found extends Element>(element: Element, selector: string): Found | null {
  return closest.call(element, selector) as Found | null;
}

/** What fits below an element or a root; only an element can be a form. */
export function allBelow<Found extends Element>(place: Element | Document | ShadowRoot, selector: string): Found[] {
  const found = place instanceof Element ? querySelectorAll.call(place, selector) : place.querySelectorAll(selector);
  return [...found] as Found[];
}

export function submit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);
}

function getterOf(prototype: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get;
}
