import { element } from "../elements";
import { say } from "../words";

export interface SearchBox {
  readonly place: HTMLElement;
  clear(): void;
}

/**
 * A search among `all` clauses that filters while somebody types: `show` filters and says how many are left,
 * and `onFiltered` is called after each key.
 */
export function searchBox(all: number, show: (query: string) => number, onFiltered: () => void): SearchBox {
  const input = element("input", { type: "search", id: "search", autocomplete: "off", "aria-describedby": "search-help" });
  const found = element("p", { class: "found", role: "status" });
  const filter = () => {
    found.textContent = told(show(input.value), all);
  };
  const clear = () => {
    input.value = "";
    filter();
  };
  input.addEventListener("input", () => {
    filter();
    onFiltered();
  });
  // Not every browser empties a search field with this key.
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") clear();
  });
  filter();
  const place = element(
    "div",
    { class: "search", role: "search" },
    element("label", { for: "search" }, say("guideSearch")),
    input,
    element("p", { class: "help", id: "search-help" }, say("guideSearchHelp")),
    found,
  );
  return { place, clear };
}

function told(number: number, all: number): string {
  if (number === all) return say("guideFoundAll", String(all));
  if (number === 0) return say("guideFoundNone");
  return number === 1 ? say("guideFoundOne", String(all)) : say("guideFoundMany", String(number), String(all));
}
