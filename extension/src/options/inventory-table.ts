import type { InventoryAccount } from "../contract";
import { dayOfYear } from "../dates";
import { element } from "../elements";
import { second } from "../lines";
import { NETWORK_NAMES, showsNames } from "../networks";
import { say, type Word } from "../words";

const HEADINGS: readonly Word[] = [
  "inventoryAccount",
  "inventoryEntity",
  "inventoryResponsible",
  "inventoryEmail",
  "inventoryPassword",
  "inventoryDevices",
];

/** The accounts as a table that scrolls by itself where it does not fit. */
export function inventoryTable(accounts: readonly InventoryAccount[]): HTMLElement {
  const headings = HEADINGS.map((word) => element("th", { scope: "col" }, say(word)));
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...headings)),
    element("tbody", {}, ...accounts.map(accountRow)),
  );
  return element("div", { class: "scroll", role: "group", tabindex: "0", "aria-label": say("inventoryTitle") }, table);
}

function accountRow(account: InventoryAccount): HTMLElement {
  const { network, handle, kind, entity, responsible, backup, email, password_changed_on, devices } = account;
  const name = showsNames(network) ? handle : `@${handle.replace(/^@/, "")}`;
  const kindWords = say(kind === "personal" ? "kindPersonal" : "kindInstitutional");
  const whose = account.official_channel === true ? `${kindWords}, ${say("inventoryOfficial")}` : kindWords;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, name, second(`${NETWORK_NAMES[network]} · ${whose}`)),
    cell(entity),
    cell(responsible, ...(backup == null ? [] : [second(say("inventoryBackup", backup))])),
    cell(email),
    cell(password_changed_on == null ? null : dayOfYear(password_changed_on)),
    cell((devices ?? []).join(", ")),
  );
}

function cell(words: string | null | undefined, ...below: readonly HTMLElement[]): HTMLElement {
  const nothing = element("span", { class: "help" }, say("inventoryNothing"));
  return element("td", {}, words == null || words === "" ? nothing : words, ...below);
}
