/** Elements that the page did not make itself: React leaves a mark on its own. */

const OWN = "[contenteditable], #react-root, #interop-outlet, #typeahead-menu, html, body, head";

export function foreign(element: Element): boolean {
  for (let current: Element | null = element; current !== null; current = current.parentElement) {
    if (current.matches(OWN) || Object.keys(current).some((key) => key.startsWith("__react"))) {
      return current.matches("html, body") && current !== element;
    }
  }
  return true;
}
