import { ask } from "../asking";
import type { Calendar, CalendarFile } from "../contract";
import type { CalendarReply, UnavailableAnswer } from "../messages";

/** While the language loads, answers come without rows: how long to rest before the next question, and how often, in ms. */
const REST = 300;
const MOST_RESTS = 60;

/** What stays the same in all questions about one calendar. */
export type Question = Omit<CalendarFile, "after">;

/**
 * Ask about all rows, some at a time; `tell` hears every answer. Returns why it ended early, or null.
 * Once `signal` is aborted nothing more is asked or told.
 */
export async function askCalendar(
  question: Question,
  tell: (calendar: Calendar) => void,
  signal: AbortSignal,
): Promise<UnavailableAnswer | null> {
  let rests = 0;
  for (let after: number | null = 0; after !== null; ) {
    const reply: CalendarReply = await ask<CalendarReply>({ kind: "calendar", file: { ...question, after } });
    if (signal.aborted) return null;
    if (reply.kind === "unavailable") return reply;
    const calendar: Calendar = reply.calendar;
    tell(calendar);
    after = calendar.next;
    if (calendar.rows.length > 0 || after === null) continue;
    rests += 1;
    if (rests > MOST_RESTS) return { kind: "unavailable", reason: "slow", whenAbsent: "permit_with_notice" };
    await new Promise((resume) => setTimeout(resume, REST));
  }
  return null;
}
