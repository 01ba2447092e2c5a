import type { Finding, Severity } from "../contract";
import { element } from "../elements";
import { count } from "../words";

const WEIGHT: Readonly<Record<Severity, number>> = { high: 3, medium: 2, low: 1, reminder: 0 };

export function remindsOnly(finding: Finding): boolean {
  return WEIGHT[finding.severity] <= WEIGHT.low;
}

/** The findings by clause, heaviest first; those that only remind are folded below. */
export function findingList(findings: readonly Finding[]): HTMLElement[] {
  const warnings = findings.filter((finding) => !remindsOnly(finding));
  const reminders = findings.filter(remindsOnly);
  if (warnings.length === 0) return reminders.length === 0 ? [] : [clauseList(reminders)];
  if (reminders.length === 0) return [clauseList(warnings)];
  const summary = element("summary", {}, count(reminders.length, "panelReminder", "panelReminders"));
  return [clauseList(warnings), element("details", {}, summary, clauseList(reminders))];
}

function clauseList(findings: readonly Finding[]): HTMLElement {
  const heaviestFirst = findings.toSorted((one, other) => WEIGHT[other.severity] - WEIGHT[one.severity]);
  const clauses = Map.groupBy(heaviestFirst, (finding) => finding.clause);
  return element("ul", { class: "clauses", lang: "es" }, ...[...clauses.values()].map(clauseItem));
}

function clauseItem(findings: readonly Finding[]): HTMLElement {
  const [first] = findings as [Finding, ...Finding[]];
  const sentences = (one: "message" | "advice") => [...new Set(findings.map((finding) => finding[one]))];
  return element(
    "li",
    { class: remindsOnly(first) ? "clause reminds" : "clause warns" },
    element("h3", {}, element("span", { class: "number" }, first.clause), ...titleParts(first.title)),
    ...sentences("message").map((sentence) => element("p", {}, sentence)),
    ...sentences("advice").map((sentence) => element("p", { class: "advice" }, sentence)),
  );
}

// The titles of the circular read «Respeto: nada ofensivo por género…»: the name first, what it covers after.
function titleParts(title: string): HTMLElement[] {
  const [name = title, covers] = title.split(/: (.*)/s);
  const parts = [element("span", { class: "name" }, name)];
  return covers ? [...parts, element("span", { class: "covers" }, covers)] : parts;
}
