import { ask, unavailableLines } from "../asking";
import { isoDay } from "../dates";
import { downloadCsv } from "../download";
import { element } from "../elements";
import type { ExportReply } from "../messages";
import { say, type Word } from "../words";

/** A button that saves the inventory as a CSV file; an empty one is a template. */
export function exportButton(word: Word): HTMLElement {
  const button = element("button", { type: "button", class: "secondary" }, say(word));
  const told = element("div", { class: "notice", role: "status" });
  const save = async () => {
    const reply = await ask<ExportReply>({ kind: "exportInventory" });
    if (reply.kind === "unavailable") {
      const why = reply.problem?.message;
      told.replaceChildren(...(why === undefined ? unavailableLines(reply) : [why]));
      return;
    }
    const name = `inventario-${isoDay(new Date())}.csv`;
    downloadCsv(name, reply.exported.csv);
    told.replaceChildren(say("inventoryExported", name));
  };
  button.addEventListener("click", () => void save());
  return element("div", {}, button, told);
}
