import { say } from "./words";

/** A day as the service writes it, in the time of this computer. */
export type IsoDay = string;

export function isoDay(date: Date): IsoDay {
  return date.toLocaleDateString("sv");
}

/** Midnight of `day` in the time of this computer. */
export function dateOf(day: IsoDay): Date {
  return new Date(`${day}T00:00`);
}

export function daysAfter(day: IsoDay, number: number): IsoDay {
  const date = dateOf(day);
  date.setDate(date.getDate() + number);
  return isoDay(date);
}

/** How many days there are from one to the other, both included. */
export function daysBetween(first: IsoDay, last: IsoDay): number {
  return Math.round((dateOf(last).getTime() - dateOf(first).getTime()) / 86_400_000) + 1;
}

export function shortDay(day: IsoDay): string {
  return written(day, { day: "numeric", month: "short" });
}

export function dayOfYear(day: IsoDay): string {
  return written(day, { day: "numeric", month: "short", year: "numeric" });
}

export function monthOf(day: IsoDay): string {
  return written(day, { month: "short", year: "numeric" });
}

export function longDay(day: IsoDay): string {
  return written(day, { dateStyle: "long" });
}

/** How far `day` is from today, in words: «mañana», «hace 3 días». */
export function distanceFromToday(day: IsoDay): string {
  const days = daysBetween(isoDay(new Date()), day) - 1;
  return new Intl.RelativeTimeFormat(say("language"), { numeric: "auto" }).format(days, "day");
}

function written(day: IsoDay, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(say("language"), parts).format(dateOf(day));
}
