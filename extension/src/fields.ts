import { element } from "./elements";
import { say, type Word } from "./words";

/** `control` with its label above it and what explains it `below`; `id` is the control's from now on. */
export function labelled(id: string, word: Word, control: HTMLElement, ...below: readonly HTMLElement[]): HTMLElement {
  control.id = id;
  return element("div", { class: "field" }, element("label", { for: id }, say(word)), control, ...below);
}

/** A choice among `options`, of which `value` is chosen. */
export function selectOf(options: readonly (readonly [value: string, words: string])[], value: string): HTMLSelectElement {
  const select = element("select", {}, ...options.map(([key, words]) => element("option", { value: key }, words)));
  select.value = value;
  return select;
}
