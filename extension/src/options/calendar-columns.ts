import type { AccountKind, Calendar, CalendarColumns, Network } from "../contract";
import { element } from "../elements";
import { labelled, selectOf } from "../fields";
import { help } from "../lines";
import { isNetwork, NETWORK_NAMES } from "../networks";
import { say, type Word } from "../words";

/** What the person says about a calendar, or what was guessed. */
export interface CalendarChoice {
  readonly columns: CalendarColumns;
  readonly network: Network;
  readonly account_kind: AccountKind | null;
}

type Field = "text" | "network" | "account" | "date" | "account_kind";

const FIELDS: Readonly<Record<Field, Word>> = {
  text: "calendarColumnText",
  network: "calendarColumnNetwork",
  account: "calendarColumnAccount",
  date: "calendarColumnDate",
  account_kind: "calendarColumnKind",
};
const KINDS: readonly (readonly [AccountKind | "", Word])[] = [
  ["institutional", "optionsInstitutional"],
  ["personal", "optionsPersonal"],
  ["", "calendarKindUnsaid"],
];

/** Which column holds what, for the person to see and to change; every change is told at once. */
export function columnsForm(
  calendar: Calendar,
  choice: CalendarChoice,
  onChange: (choice: CalendarChoice) => void,
): HTMLElement {
  const { names } = calendar;
  const byNetwork = calendar.columns.networks ?? [];
  const columns = Object.entries(FIELDS).map(([field, word]) => {
    const none = field === "network" && byNetwork.length > 0 ? "calendarFlags" : "calendarNone";
    const options = names.map((name, place) => [String(place), name] as const);
    const select = selectOf([["", say(none)], ...options], String(calendar.columns[field as Field] ?? ""));
    select.addEventListener("change", () => {
      const place = select.value === "" ? null : Number(select.value);
      onChange({ ...choice, columns: { ...calendar.columns, [field]: place } });
    });
    return labelled(`calendar-${field}`, word, select);
  });
  const network = selectOf(Object.entries(NETWORK_NAMES), choice.network);
  network.addEventListener("change", () => {
    if (isNetwork(network.value)) onChange({ ...choice, columns: calendar.columns, network: network.value });
  });
  const kind = selectOf(KINDS.map(([value, word]) => [value, say(word)]), choice.account_kind ?? "");
  kind.addEventListener("change", () => {
    const chosen = kind.value === "" ? null : (kind.value as AccountKind);
    onChange({ ...choice, columns: calendar.columns, account_kind: chosen });
  });
  return element(
    "fieldset",
    { class: "calendar-choices" },
    element("legend", {}, say("calendarColumns")),
    help(say("calendarColumnsHelp")),
    ...columns,
    labelled("calendar-usual-network", "calendarUsualNetwork", network),
    labelled("calendar-usual-kind", "calendarUsualKind", kind),
  );
}
