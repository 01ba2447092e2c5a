import type { Period } from "../contract";
import { daysAfter, type IsoDay, isoDay } from "../dates";
import { element } from "../elements";
import { labelled } from "../fields";
import { say, type Word } from "../words";

/** The last so many days, today included. */
const LAST_DAYS: readonly (readonly [days: number, word: Word])[] = [
  [7, "activityLast7"],
  [30, "activityLast30"],
  [90, "activityLast90"],
  [365, "activityLast365"],
];
const DAYS_AT_FIRST = 30;
const OWN = "own";

export interface PeriodChoice {
  readonly place: HTMLElement;
  chosen(): Period;
}

/** Some last days, or any two dates. */
export function periodChoice(onChange: () => void): PeriodChoice {
  const today = isoDay(new Date());
  const last = element("select", {});
  for (const [days, word] of LAST_DAYS) last.append(element("option", { value: String(days) }, say(word)));
  last.append(element("option", { value: OWN }, say("activityOwnDates")));
  last.value = String(DAYS_AT_FIRST);
  const since = dateField(daysAfter(today, 1 - DAYS_AT_FIRST), today);
  const until = dateField(today, today);

  const chosen = (): Period => {
    // A date that is being typed may be empty for a while.
    const [one = today, other = today] = [since.value || today, until.value || today].toSorted();
    return { since: one, until: other };
  };
  last.addEventListener("change", () => {
    if (last.value === OWN) return since.focus();
    since.value = daysAfter(today, 1 - Number(last.value));
    until.value = today;
    onChange();
  });
  for (const field of [since, until]) {
    field.addEventListener("change", () => {
      last.value = OWN;
      onChange();
    });
  }
  const place = element(
    "div",
    { class: "period" },
    labelled("last", "activityPeriod", last),
    labelled("since", "activitySince", since),
    labelled("until", "activityUntil", until),
  );
  return { place, chosen };
}

function dateField(day: IsoDay, latest: IsoDay): HTMLInputElement {
  const field = element("input", { type: "date", max: latest });
  field.value = day;
  return field;
}
