import type { DatedReminder } from "../contract";
import { distanceFromToday, longDay } from "../dates";
import { element } from "../elements";
import { icon } from "../styles/icons";
import { say } from "../words";

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
    element("p", { class: "when" }, element("time", { datetime: due }, longDay(due)), ` · ${distanceFromToday(due)}`),
    element("p", { lang: "es" }, `${message} ${advice}`),
    element("a", { href: `#${clause}` }, say("guideClause", clause)),
  );
}
