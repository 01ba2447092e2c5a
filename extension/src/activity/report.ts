import { ask, unavailableLines } from "../asking";
import type { Activity, Period } from "../contract";
import { element } from "../elements";
import { help } from "../lines";
import type { ActivityReply, UnavailableAnswer } from "../messages";
import { icon } from "../styles/icons";
import { count, say } from "../words";
import { chart } from "./chart";
import { added, ALL_HAPPENED, type Counts, DECIDED, HAPPENED_WORDS, that, totalOf } from "./outcomes";
import { spansOf } from "./spans";

const CLAUSE_KINDS = ["reminded", ...DECIDED] as const;
const MARKED = ["mistaken"] as const;
const CLAUSE_WORDS = { ...HAPPENED_WORDS, mistaken: "activityMistaken" } as const;

export interface Report {
  readonly place: HTMLElement;
  /** Ask again, and show what is answered. */
  refresh(): Promise<void>;
}

/** Numbers, charts and tables of the period that is chosen. */
export function createReport(chosen: () => Period): Report {
  const told = element("div", { class: "told", role: "status" });
  const shown = element("div", { class: "report" });
  let asked = 0;

  const refresh = async () => {
    const period = chosen();
    const question = (asked += 1);
    const reply = await ask<ActivityReply>({ kind: "activity", period });
    // Another period may have been chosen meanwhile.
    if (question !== asked) return;
    if (reply.kind === "unavailable") showAbsence(reply);
    else showActivity(period, reply.activity);
  };
  const showAbsence = (reply: UnavailableAnswer) => {
    const again = element("button", { type: "button", class: "secondary" }, say("guideAgain"));
    again.addEventListener("click", () => void refresh());
    told.replaceChildren(element("p", {}, say("activityAbsent")), ...unavailableLines(reply));
    shown.replaceChildren(again);
  };
  const showActivity = (period: Period, activity: Activity) => {
    const counts = added(activity.days);
    const total = totalOf(counts);
    const problems = (activity.problems ?? []).map((problem) => element("p", { class: "notice bad" }, problem));
    const isEmpty = total === 0 && activity.clauses.length === 0;
    told.replaceChildren(...problems, ...(isEmpty ? [] : [element("p", { class: "sum" }, summary(counts, total))]));
    const kept = help(say("activityKept", String(activity.kept_days)));
    shown.replaceChildren(...(isEmpty ? [emptiness()] : charts(period, activity, counts)), kept);
  };
  return { place: element("div", {}, told, shown), refresh };
}

function summary(counts: Counts, total: number): string {
  const warned = totalOf(counts, DECIDED);
  const drafts = count(total, "activityDraftsOne", "activityDraftsMany");
  if (warned === 0) return `${drafts} ${say("activityNoWarnings")}`;
  const warnings = count(warned, "activityWarningsOne", "activityWarningsMany");
  return `${drafts} ${warnings} ${say("activityDecided", String(counts.edited), String(counts.published_anyway))}`;
}

function emptiness(): HTMLElement {
  return element(
    "section",
    { class: "empty card" },
    element("h2", {}, icon("due"), say("activityEmpty")),
    element("p", {}, say("activityEmptyHelp")),
    help(say("activityEmptyNever")),
  );
}

function charts(period: Period, { days, clauses }: Activity, counts: Counts): HTMLElement[] {
  const spans = spansOf(period, days);
  const decided = that(DECIDED, (what) => counts[what]);
  const everSeen = (what: (typeof CLAUSE_KINDS | typeof MARKED)[number]) => clauses.some((clause) => clause[what] > 0);
  return [
    chart({
      title: "activityOverTime",
      help: "activityOverTimeHelp",
      of: "activityWhen",
      kinds: that(ALL_HAPPENED, (what) => counts[what]),
      words: HAPPENED_WORDS,
      rows: spans,
      lying: false,
    }),
    ...(decided.length === 0
      ? []
      : [
          chart({
            title: "activityAfterWarning",
            help: "activityAfterWarningHelp",
            of: "activityWhen",
            kinds: decided,
            words: HAPPENED_WORDS,
            rows: spans,
            lying: false,
          }),
        ]),
    ...(clauses.length === 0
      ? []
      : [
          chart<(typeof CLAUSE_KINDS | typeof MARKED)[number]>({
            title: "activityClauses",
            help: "activityClausesHelp",
            of: "activityClause",
            kinds: CLAUSE_KINDS.filter(everSeen),
            apart: MARKED.filter(everSeen),
            words: CLAUSE_WORDS,
            rows: clauses.map((clause) => ({
              label: clause.clause,
              name: `${clause.clause} ${clause.title.replace(/:.*/s, "")}`,
              counts: clause,
            })),
            lying: true,
          }),
        ]),
  ];
}
