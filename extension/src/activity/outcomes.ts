import type { ActivityDay } from "../contract";
import type { Word } from "../words";

/** What can happen to a draft, as the journal counts it. */
export type Happened = Exclude<keyof ActivityDay, "day">;

export type Counts = Readonly<Record<Happened, number>>;

export const HAPPENED_WORDS: Readonly<Record<Happened, Word>> = {
  clear: "activityClear",
  reminded: "activityReminded",
  edited: "activityEdited",
  published_anyway: "activityPublishedAnyway",
  discarded: "activityDiscarded",
  unjudged: "activityUnjudged",
};

/** In the order in which they are shown. */
export const ALL_HAPPENED = Object.keys(HAPPENED_WORDS) as Happened[];

/** What a person can do with a warning. */
export const DECIDED = ["edited", "published_anyway", "discarded"] as const satisfies readonly Happened[];

export function added(days: readonly ActivityDay[]): Counts {
  const sum = (what: Happened) => days.reduce((total, day) => total + day[what], 0);
  return Object.fromEntries(ALL_HAPPENED.map((what) => [what, sum(what)])) as unknown as Counts;
}

/** Those of `kinds` that happened at all. */
export function that<Kind extends Happened>(kinds: readonly Kind[], happened: (what: Kind) => number): readonly Kind[] {
  return kinds.filter((what) => happened(what) > 0);
}

export function totalOf(counts: Counts, kinds: readonly Happened[] = ALL_HAPPENED): number {
  return kinds.reduce((total, what) => total + counts[what], 0);
}
