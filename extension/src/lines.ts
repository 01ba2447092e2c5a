import { type Child, element } from "./elements";

/** Lines of words as every page of the extension draws them. */

/** What explains, or says more, in small letters. */
export function help(...words: readonly Child[]): HTMLElement {
  return element("p", { class: "help" }, ...words);
}

/** What is wrong with something that the person gave. */
export function mistake(words: string): HTMLElement {
  return element("p", { class: "mistake" }, words);
}

/** What follows something in the same cell or item, in small letters. */
export function second(words: string): HTMLElement {
  return element("span", { class: "help" }, words);
}
