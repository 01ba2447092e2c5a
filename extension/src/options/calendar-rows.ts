import { KIND_WORDS } from "../account-words";
import type { CalendarRow, CalendarVerdict, Finding, Outcome } from "../contract";
import { element } from "../elements";
import { NETWORK_NAMES, showsNames } from "../networks";
import { icon, type IconName } from "../styles/icons";
import { markedDraft } from "../warning/marks";
import { say, type Word } from "../words";

/** How a row came out: by the heaviest of its verdicts, or that it has none. */
export type RowOutcome = Outcome | "unjudged";

export const OUTCOME_WORDS: Readonly<Record<RowOutcome, Word>> = {
  warn: "calendarWarn",
  remind: "calendarRemind",
  clear: "calendarClear",
  unjudged: "calendarUnjudged",
};
const HEAVIEST_FIRST: readonly Outcome[] = ["warn", "remind", "clear"];
const ICONS: Readonly<Record<RowOutcome, IconName>> = {
  warn: "warn",
  remind: "remind",
  clear: "clear",
  unjudged: "unavailable",
};
const HEADINGS: readonly Word[] = [
  "calendarRow",
  "calendarColumnDate",
  "calendarWhere",
  "calendarOutcome",
  "calendarTextAndFindings",
];

export function outcomeOf({ verdicts }: CalendarRow): RowOutcome {
  return HEAVIEST_FIRST.find((outcome) => verdicts.some((verdict) => verdict.outcome === outcome)) ?? "unjudged";
}

/**
 * The table around `body`. Roles are said aloud: where the page is narrow its rows are drawn as blocks, and
 * browsers then forget that it is a table.
 */
export function calendarTable(body: HTMLElement): HTMLElement {
  const headings = HEADINGS.map((word) => element("th", { scope: "col", role: "columnheader" }, say(word)));
  body.setAttribute("role", "rowgroup");
  return element(
    "table",
    { class: "calendar", role: "table", "aria-label": say("calendarTitle") },
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...headings)),
    body,
  );
}

export function calendarRow(row: CalendarRow): HTMLElement {
  const outcome = outcomeOf(row);
  return element(
    "tr",
    { role: "row", class: outcome },
    element("th", { scope: "row", role: "rowheader", "data-name": say("calendarRow") }, String(row.row)),
    cell(row.date ?? ""),
    cell(...row.verdicts.map((verdict) => element("p", {}, whereOf(verdict)))),
    cell(element("span", { class: "outcome" }, icon(ICONS[outcome]), say(OUTCOME_WORDS[outcome]))),
    cell(...textAndFindings(row)),
  );
}

function cell(...content: readonly (HTMLElement | string)[]): HTMLElement {
  return element("td", { role: "cell" }, ...content);
}

function whereOf({ networks, account, account_kind }: CalendarVerdict): string {
  const names = networks.map((network) => NETWORK_NAMES[network]).join(", ");
  const shown = account === null || networks.slice(0, 1).some(showsNames) ? account : `@${account}`;
  return [names, shown, account_kind === null ? null : say(KIND_WORDS[account_kind])].filter(Boolean).join(" · ");
}

function textAndFindings({ text, verdicts, problem }: CalendarRow): HTMLElement[] {
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const several = verdicts.length > 1;
  const items = verdicts.flatMap((verdict) => verdict.findings.map((found) => findingItem(found, several ? verdict : null)));
  return [
    ...(problem === null ? [] : [element("p", { class: "mistake", lang: "es" }, problem)]),
    markedDraft(text, findings),
    ...(items.length === 0 ? [] : [element("ul", { class: "findings", lang: "es" }, ...items)]),
  ];
}

function findingItem({ clause, title, message, advice }: Finding, verdict: CalendarVerdict | null): HTMLElement {
  const [name = title] = title.split(":");
  const networks = verdict?.networks.map((network) => NETWORK_NAMES[network]).join(", ");
  const where = networks === undefined ? "" : ` (${networks})`;
  return element("li", {}, element("strong", {}, `${clause} ${name}${where}. `), `${message} ${advice}`);
}
