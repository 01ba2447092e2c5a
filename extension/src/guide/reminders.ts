import type { DatedReminder } from "../contract";
import { element } from "../elements";
import { icon } from "../styles/icons";
import { say } from "../words";

const DAY = 24 * 60 * 60 * 1000;

/** What is due, the oldest first. */
export function reminderSection(reminders: readonly DatedReminder[]): HTMLElement {
  const ordered = reminders.toSorted((one, other) => one.due.localeCompare(other.due));
  const heading = element("h2", { id: "due" }, icon("due"), say("guideDue"));
  const list = element("ul", {}, ...ordered.map(reminderItem));
  return element("section", { class: "due card", "aria-labelledby": "due" }, heading, list);
}

function reminderItem({ clause, due, message, advice }: DatedReminder): HTMLElement {
  return element(
    "li",
    {},
    element("p", { class: "when" }, element("time", { datetime: due }, dayOf(due)), ` · ${distanceTo(due)}`),
    element("p", { lang: "es" }, `${message} ${advice}`),
    element("a", { href: `#${clause}` }, say("guideClause", clause)),
  );
}

/** The start of a day, written as year-month-day, where the person is. */
function startOf(due: string): Date {
  return new Date(`${due}T00:00:00`);
}

function dayOf(due: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(startOf(due));
}

function distanceTo(due: string): string {
  const today = new Date().setHours(0, 0, 0, 0);
  const days = Math.round((startOf(due).getTime() - today) / DAY);
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(days, "day");
}

function locale(): string {
  return say("language") === "es" ? "es-CO" : "en";
}
