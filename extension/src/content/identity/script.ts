import type { ScriptSource } from "../../sites/definition";
import { looksLike } from "../names";
import type { Fact } from "./fact";

const FARTHEST_BRACE = 16;

/** Scripts whose object was read: they are part of the page as it was loaded and never change. */
const read = new WeakMap<Element, Map<string, unknown>>();

/** What the first inline script with the source's marker and an id says. */
export function factFromScript(source: ScriptSource): Fact | null {
  for (const script of document.scripts) {
    if (script.src !== "") continue;
    const found = objectIn(script, source.after);
    const fact = { id: at(found, source.id), handle: at(found, source.handle), name: at(found, source.name) };
    // Pages keep «0» where nobody is acting.
    if (fact.id !== null && fact.id !== "0" && looksLike(fact.id, source.pattern ?? "")) return fact;
  }
  return null;
}

function objectIn(script: HTMLScriptElement, marker: string): unknown {
  const known = read.get(script) ?? new Map<string, unknown>();
  // A script that the parser is still filling is read again.
  if (document.readyState !== "loading") read.set(script, known);
  if (!known.has(marker)) known.set(marker, objectAfter(script.textContent ?? "", marker));
  return known.get(marker);
}

/** The JSON object that follows `marker` in `text`, or null. */
function objectAfter(text: string, marker: string): unknown {
  const found = text.indexOf(marker);
  if (found === -1) return null;
  const start = text.indexOf("{", found + marker.length);
  if (start === -1 || start - found - marker.length > FARTHEST_BRACE) return null;
  const end = endOfObject(text, start);
  try {
    return JSON.parse(text.slice(start, end));
  } catch {
    return null;
  }
}

function endOfObject(text: string, start: number): number {
  const parts = /"(?:[^"\\]|\\.)*"|[{}]/gs;
  parts.lastIndex = start;
  let depth = 0;
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    if (part[0] === "{") depth += 1;
    if (part[0] === "}") depth -= 1;
    if (depth === 0) return parts.lastIndex;
  }
  return text.length;
}

function at(found: unknown, path: string | undefined): string | null {
  if (path === undefined) return null;
  let value = found;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null) return null;
    value = (value as Record<string, unknown>)[key];
  }
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}
