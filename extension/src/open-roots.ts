/**
 * Sites may keep parts of a page in open shadow roots, where the platform's own `closest`, `contains` and
 * `document.elementFromPoint` end at the edge. These go on beyond it; in a page without shadow roots they cost nothing.
 */

import { allBelow, closestTo, contain, parentOf, rootOf } from "./platform-members";

/** The element around `element`; that of the topmost in a shadow root is the root's host. */
export function outerOf(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** The nearest element from `element` outwards that fits. */
export function closestAround(element: Element, selector: string): Element | null {
  let found = closestTo(element, selector);
  for (let host = hostOf(element); found === null && host !== null; host = hostOf(host)) {
    found = closestTo(host, selector);
  }
  return found;
}

/** Whether `inner` is `outer` or lies in it, however many roots deep. */
export function holds(outer: Element, inner: Element): boolean {
  return contain(outer, seenFrom(outer, inner));
}

/** `element`, or the host around it, as it is seen in the tree of `viewer`. */
export function seenFrom(viewer: Element, element: Element): Element {
  const tree = rootOf(viewer);
  let seen: Element | null = element;
  while (seen !== null && rootOf(seen) !== tree) seen = hostOf(seen);
  return seen ?? element;
}

/** What fits below `place`, including the roots between `place` and `inner`, which lies in it. */
export function allAround<Found extends Element>(place: Element, inner: Element, selector: string): Found[] {
  const roots = rootsAround(inner).filter((root) => root instanceof ShadowRoot && holds(place, root.host));
  return [place, ...roots].flatMap((root) => allBelow<Found>(root, selector));
}

/** The roots in which `node` lies, the innermost first, and the document last: observers and listeners need each. */
export function rootsAround(node: Node): Array<Document | ShadowRoot> {
  const root = rootOf(node);
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [document];
}

/** What is shown at a point of the window, in whichever root. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === found) break;
    found = inner;
  }
  return found;
}

function hostOf(element: Element): Element | null {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}
