import type { GuideEntry } from "../contract";
import { say } from "../words";

/** A clause's number, or how it begins. */
const NUMBER = /^[1-4]\.\d{0,2}$/;

/** A function from a query to the numbers of the clauses that have all of its words, accents and case aside. */
export function finder(entries: readonly GuideEntry[]): (query: string) => ReadonlySet<string> {
  const texts = entries.map((entry) => ({ clause: entry.clause, text: folded(textOf(entry)) }));
  return (query) => {
    const words = folded(query).split(/\s+/).filter((word) => word !== "");
    const fitting = texts.filter(({ clause, text }) =>
      words.every((word) => (NUMBER.test(word) ? clause.startsWith(word) : text.includes(word))),
    );
    return new Set(fitting.map(({ clause }) => clause));
  };
}

function textOf({ title, coverage, summary, steps, related_law }: GuideEntry): string {
  return [title, say(`coverage_${coverage}`), summary, ...steps, related_law ?? ""].join(" ");
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
