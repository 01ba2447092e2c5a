import type { ActivityDay, Period } from "../contract";
import { dateOf, dayOfYear, daysAfter, daysBetween, type IsoDay, isoDay, monthOf, shortDay } from "../dates";
import { say } from "../words";
import { added, type Counts } from "./outcomes";

const MOST_DAYS = 31;
const MOST_DAYS_IN_WEEKS = 371;

/** A day, week or month of a period: what it is called in the chart and in the table, and what happened in it. */
export interface Span {
  readonly label: string;
  readonly name: string;
  readonly counts: Counts;
}

/** The period in days; a long one in weeks, and a very long one in months. */
export function spansOf({ since, until }: Period, days: readonly ActivityDay[]): Span[] {
  const length = daysBetween(since, until);
  const startOf = length <= MOST_DAYS ? day : length <= MOST_DAYS_IN_WEEKS ? monday : firstOfMonth;
  const byStart = Map.groupBy(days, (happened) => startOf(happened.day));
  const starts = new Set<IsoDay>();
  for (let at = since; at <= until; at = daysAfter(at, 1)) starts.add(startOf(at));
  return [...starts].map((start) => ({ ...named(start, startOf), counts: added(byStart.get(start) ?? []) }));
}

function named(start: IsoDay, startOf: (day: IsoDay) => IsoDay) {
  if (startOf === firstOfMonth) return { label: monthOf(start), name: monthOf(start) };
  return { label: shortDay(start), name: startOf === monday ? say("activityWeek", dayOfYear(start)) : dayOfYear(start) };
}

function day(given: IsoDay): IsoDay {
  return given;
}

function monday(given: IsoDay): IsoDay {
  return daysAfter(given, -((dateOf(given).getDay() + 6) % 7));
}

function firstOfMonth(given: IsoDay): IsoDay {
  const date = dateOf(given);
  date.setDate(1);
  return isoDay(date);
}
