/** What one source of a page says about who is acting. */
export interface Fact {
  readonly id: string | null;
  readonly handle: string | null;
  readonly name: string | null;
}

/** The first group of `pattern` that matched in `text`, without regard to case, or null. */
export function matchOf(text: string, pattern: string): string | null {
  const groups = new RegExp(pattern, "iu").exec(text)?.slice(1) ?? [];
  return groups.find((group) => group !== undefined) ?? null;
}
