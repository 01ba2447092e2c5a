import type { Names } from "../sites/definition";

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** What a control or editor is called, as people hear it: its label, else its text. */
export function nameOf(element: Element): string {
  const label = element.getAttribute("aria-label") ?? labelledBy(element) ?? element.getAttribute("value");
  return plainName(label || (element.textContent ?? ""));
}

/** What an editor asks for: its label, else its placeholder. */
export function labelOf(editor: Element): string {
  const label =
    editor.getAttribute("aria-label") ??
    labelledBy(editor) ??
    editor.getAttribute("aria-placeholder") ??
    editor.getAttribute("placeholder");
  return (label ?? "").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

export function isNamed(element: Element, names: Names): boolean {
  const name = nameOf(element);
  return name !== "" && [...names.es, ...names.en].some((wanted) => plainName(wanted) === name);
}

/** Whether `text` looks like `pattern`, a regular expression without regard to case. */
export function looksLike(text: string, pattern: string): boolean {
  return new RegExp(pattern, "iu").test(text);
}

function plainName(name: string): string {
  return name.replace(INVISIBLE, "").replace(/\s+/g, " ").trim().normalize("NFC").toLowerCase();
}

function labelledBy(element: Element): string | null {
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const labels = ids.flatMap((id) => root.getElementById(id)?.textContent ?? []);
  return labels.length > 0 ? labels.join(" ") : null;
}
