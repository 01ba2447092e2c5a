import { seenFrom } from "../open-roots";

/** Whether one element lies before another in the page. */
export function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(seenFrom(one, other)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
