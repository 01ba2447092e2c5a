import { ask, unavailableLines } from "../asking";
import type { Period } from "../contract";
import { downloadCsv } from "../download";
import { element } from "../elements";
import type { ExportActivityReply } from "../messages";
import { say } from "../words";

/** A button that saves what happened in the chosen period as a CSV file. */
export function exportActivityButton(chosen: () => Period): HTMLElement {
  const button = element("button", { type: "button", class: "secondary" }, say("activityExport"));
  const told = element("div", { class: "notice", role: "status" });
  const save = async () => {
    const period = chosen();
    const reply = await ask<ExportActivityReply>({ kind: "exportActivity", period });
    if (reply.kind === "unavailable") {
      told.replaceChildren(...unavailableLines(reply));
      return;
    }
    const name = `actividad-${period.since}-${period.until}.csv`;
    downloadCsv(name, reply.exported_activity.csv);
    told.replaceChildren(say("inventoryExported", name));
  };
  button.addEventListener("click", () => void save());
  return element("div", {}, button, told);
}
