import type { CookieSource } from "../../sites/definition";
import { type Fact, matchOf } from "./fact";

export function factFromCookie(source: CookieSource): Fact | null {
  const cookies = new Map(document.cookie.split("; ").map(splitOnce));
  for (const name of source.names) {
    const id = matchOf(decoded(cookies.get(name) ?? ""), source.pattern);
    if (id !== null) return { id, handle: null, name: null };
  }
  return null;
}

function splitOnce(cookie: string): [string, string] {
  const equals = cookie.indexOf("=");
  return [cookie.slice(0, equals), cookie.slice(equals + 1)];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
