import { ask, unavailableLines } from "../asking";
import type { Inventory } from "../contract";
import { element } from "../elements";
import { help, mistake } from "../lines";
import type { InventoryReply, UnavailableAnswer } from "../messages";
import { icon } from "../styles/icons";
import { count, say } from "../words";
import { exportButton } from "./inventory-export";
import { importZone } from "./inventory-import";
import { inventoryTable } from "./inventory-table";
import type { LivePart } from "./live-part";

/** The entity's accounts as the service keeps them, with the ways to bring a file in and to take one out. */
export function inventoryPart(): LivePart {
  const shown = element("div", { class: "inventory" });
  const refresh = async () => {
    const reply = await ask<InventoryReply>({ kind: "inventory" });
    shown.replaceChildren(...(reply.kind === "unavailable" ? absence(reply) : accountsShown(reply.inventory)));
  };
  return { place: element("div", {}, shown, importZone(refresh)), refresh };
}

/** How to mend an absent service is said by the page's own part about it. */
function absence(reply: UnavailableAnswer): HTMLElement[] {
  if (reply.problem !== undefined) return unavailableLines(reply);
  return [element("p", { class: "state bad" }, icon("unavailable"), say("inventoryAbsent"))];
}

function accountsShown({ accounts, problems = [] }: Inventory): HTMLElement[] {
  const isEmpty = accounts.length === 0;
  return [
    ...problems.map((problem) => mistake(problem)),
    ...(isEmpty
      ? [help(say("inventoryEmpty"))]
      : [
          help(count(accounts.length, "inventoryCountOne", "inventoryCountMany")),
          inventoryTable(accounts),
        ]),
    exportButton(isEmpty ? "inventoryTemplate" : "inventoryExport"),
  ];
}
