import { declaredRole } from "../accounts";
import { unavailableLines } from "../asking";
import type { Calendar } from "../contract";
import { element } from "../elements";
import { help, mistake } from "../lines";
import type { UnavailableAnswer } from "../messages";
import { say } from "../words";
import { askCalendar } from "./calendar-asking";
import { type CalendarChoice, columnsForm } from "./calendar-columns";
import { calendarResult } from "./calendar-result";
import { acceptDrops } from "./drop-zone";
import { readSheet } from "./sheet-file";

/** Characters of the longest calendar that the service takes from a page. */
const LONGEST = 2_000_000;
/** Accounts in an entity's calendar are the entity's, unless inventory, file or person say otherwise. */
const USUAL = { network: "facebook", account_kind: "institutional" } as const;

/** A content calendar: a file to choose or drop, what its columns were taken for, and its rows with their verdicts. */
export function calendarPart(): HTMLElement {
  const input = element("input", { type: "file", id: "calendar-file", accept: ".csv,.tsv,.txt,text/csv" });
  const told = element("div", { role: "status", class: "calendar-told" });
  const zone = element(
    "div",
    { class: "zone" },
    element("label", { class: "button secondary choose" }, say("calendarChoose"), input),
    help(say("calendarDrop")),
    told,
  );
  const shown = element("div", { class: "calendar-shown" });
  let running = new AbortController();

  const take = async (file: File) => {
    running.abort();
    told.replaceChildren(help(say("calendarReading", file.name)));
    shown.replaceChildren();
    const csv = await readSheet(file).catch(() => null);
    if (csv === null) return told.replaceChildren(mistake(say("calendarUnread", file.name)));
    if (csv.length > LONGEST) return told.replaceChildren(mistake(say("calendarTooLarge", file.name)));
    await judge(file.name, csv, null);
  };
  const judge = async (name: string, csv: string, choice: CalendarChoice | null) => {
    running.abort();
    const { signal } = (running = new AbortController());
    const bar = element("progress", { "aria-label": say("calendarProgressBar"), max: "1", value: "0" });
    const count = help("");
    const result = calendarResult(name);
    let last: Calendar | null = null;
    const begin = (calendar: Calendar) => {
      const guessed = { ...(choice ?? USUAL), columns: calendar.columns };
      const focused = document.activeElement?.id;
      const form = columnsForm(calendar, guessed, (changed) => void judge(name, csv, changed));
      shown.replaceChildren(form, bar, count, result.place);
      // The choice that was just changed keeps the focus.
      if (focused?.startsWith("calendar-")) document.getElementById(focused)?.focus();
    };
    const tell = (calendar: Calendar) => {
      if (last === null) begin(calendar);
      last = calendar;
      result.add(calendar);
      bar.value = calendar.total === 0 ? 1 : result.rows.length / calendar.total;
      count.textContent = say("calendarProgress", String(result.rows.length), String(calendar.total));
    };
    const role = await declaredRole();
    const { columns = null, ...usual } = choice ?? USUAL_CHOICE;
    const reason = await askCalendar({ csv, columns, ...usual, role }, tell, signal);
    if (signal.aborted) return;
    for (const passing of [bar, count]) passing.remove();
    told.replaceChildren(...(reason === null ? ended(name, last, result) : stopped(reason, last, result.rows.length)));
    if (last === null || isWithoutText(last)) result.place.remove();
  };

  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file, mended, may be chosen again.
    if (file !== undefined) void take(file).then(() => (input.value = ""));
  });
  acceptDrops(zone, (file) => void take(file));
  return element("div", { class: "calendar-part" }, zone, shown);
}

const USUAL_CHOICE = { columns: null, ...USUAL };

function isWithoutText({ columns }: Calendar): boolean {
  return columns.text == null;
}

function ended(name: string, last: Calendar | null, { count }: ReturnType<typeof calendarResult>): HTMLElement[] {
  if (last !== null && isWithoutText(last)) return [mistake(say("calendarNoText"))];
  const [warn = "", remind = "", clear = "", unjudged = ""] = (["warn", "remind", "clear", "unjudged"] as const).map(
    (outcome) => String(count(outcome)),
  );
  const others = say("calendarDoneOthers", clear, unjudged);
  return [element("p", { class: "done" }, `${say("calendarDone", name, warn, remind)} ${others}`)];
}

function stopped(reason: UnavailableAnswer, last: Calendar | null, rows: number): HTMLElement[] {
  const place = last === null ? [] : [help(say("calendarStopped", String(rows), String(last.total)))];
  const why = reason.problem;
  // What is wrong with the file itself is no failure of the service.
  if (why !== undefined && (why.code === "too_large" || why.code === "invalid")) return [mistake(why.message), ...place];
  return [...unavailableLines(reason), ...place];
}
