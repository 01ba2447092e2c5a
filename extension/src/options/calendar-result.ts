import type { Calendar, CalendarRow } from "../contract";
import { downloadCsv } from "../download";
import { element } from "../elements";
import { labelled, selectOf } from "../fields";
import { isNetwork, NETWORK_NAMES } from "../networks";
import { say } from "../words";
import { calendarRow, calendarTable, OUTCOME_WORDS, outcomeOf, type RowOutcome } from "./calendar-rows";

/** Rows that are drawn at once: a page of thousands would be slow to look at and to move in. */
const PAGE = 100;
/** By this mark Excel knows that a file is in UTF-8. */
const MARK_OF_UTF_8 = "\ufeff";

export interface CalendarResult {
  readonly place: HTMLElement;
  readonly rows: readonly CalendarRow[];
  /** Show the rows of one more answer. */
  add(calendar: Calendar): void;
  count(outcome: RowOutcome): number;
}

/** The rows judged so far, with what to see of them and a way to save them. `name` is the calendar's file. */
export function calendarResult(name: string): CalendarResult {
  const rows: CalendarRow[] = [];
  const body = element("tbody", {});
  const told = element("p", { class: "help", role: "status" });
  const more = element("button", { type: "button", class: "secondary" });
  const outcomes = Object.entries(OUTCOME_WORDS).map(([outcome, word]) => [outcome, say(word)] as const);
  const outcome = selectOf([["", say("calendarAll")], ...outcomes], "");
  const network = selectOf([["", say("calendarAllNetworks")], ...Object.entries(NETWORK_NAMES)], "");
  let heading = "";
  let limit = PAGE;
  let matching = 0;

  const isWanted = (row: CalendarRow) => {
    if (outcome.value !== "" && outcomeOf(row) !== outcome.value) return false;
    const { value } = network;
    return !isNetwork(value) || row.verdicts.some(({ networks }) => networks.includes(value));
  };
  const show = (wanted: readonly CalendarRow[]) => {
    matching += wanted.length;
    body.append(...wanted.slice(0, Math.max(limit - body.childElementCount, 0)).map(calendarRow));
    const left = matching - body.childElementCount;
    more.hidden = left === 0;
    more.textContent = say("calendarMore", String(Math.min(left, PAGE)));
  };
  const tell = () => (told.textContent = say("calendarShown", String(body.childElementCount), String(rows.length)));
  const again = () => {
    body.replaceChildren();
    matching = 0;
    show(rows.filter(isWanted));
    tell();
  };
  for (const filter of [outcome, network]) {
    filter.addEventListener("change", () => {
      limit = PAGE;
      again();
    });
  }
  more.addEventListener("click", () => {
    const next = body.childElementCount;
    limit += PAGE;
    again();
    // The button may be gone: whoever uses the keyboard goes on with the first of the new rows.
    const first = body.children[next];
    first?.setAttribute("tabindex", "-1");
    (first as HTMLElement | undefined)?.focus();
  });

  const filters = element(
    "fieldset",
    { class: "calendar-choices" },
    element("legend", {}, say("calendarFilters")),
    labelled("calendar-see-outcome", "calendarOutcome", outcome),
    labelled("calendar-see-network", "calendarColumnNetwork", network),
    told,
  );
  const save = () => {
    const file = `${name.replace(/\.[^.]*$/, "")}-comedido.csv`;
    downloadCsv(file, MARK_OF_UTF_8 + heading + rows.map(({ line }) => line).join(""));
    return say("calendarExported", file);
  };
  return {
    place: element("div", { class: "calendar-result" }, filters, calendarTable(body), more, saving(save)),
    rows,
    add(calendar) {
      heading = calendar.heading;
      rows.push(...calendar.rows);
      show(calendar.rows.filter(isWanted));
      if (calendar.next === null) tell();
    },
    count: (wanted) => rows.filter((row) => outcomeOf(row) === wanted).length,
  };
}

function saving(save: () => string): HTMLElement {
  const button = element("button", { type: "button", class: "secondary" }, say("calendarExport"));
  const notice = element("p", { class: "notice", role: "status" });
  button.addEventListener("click", () => (notice.textContent = save()));
  return element("div", { class: "saving" }, button, notice);
}
