import { allBelow, fits } from "../platform-members";
import type { AuthorSource } from "../sites/definition";
import { matchOf } from "./identity/fact";
import { readShown } from "./reading/read";

/** The authors that `place` shows by `source`, in the order of the page; those alone whose element `counts`. */
export function authorsIn(
  place: Element,
  { selector, attribute, pattern }: AuthorSource,
  counts: (element: Element) => boolean = () => true,
): string[] {
  const shown = [place, ...allBelow(place, selector)].filter((element) => fits(element, selector) && counts(element));
  const values = shown.map((element) =>
    attribute === undefined ? readShown(element) : (element.getAttribute(attribute) ?? ""),
  );
  return values.flatMap((value) => matchOf(value, pattern) ?? []);
}
