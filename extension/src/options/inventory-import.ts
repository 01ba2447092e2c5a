import { ask, unavailableLines } from "../asking";
import type { RowProblem } from "../contract";
import { element } from "../elements";
import { help, mistake } from "../lines";
import type { ImportReply } from "../messages";
import { say } from "../words";
import { acceptDrops } from "./drop-zone";
import { readSheet } from "./sheet-file";

/** What the service takes in one request, in bytes of JSON, with room for its frame. */
const MOST_BYTES = 500_000;
const MOST_PROBLEMS = 50;

/** Where a CSV file is chosen or dropped; `onImported` is called after the inventory has changed. */
export function importZone(onImported: () => Promise<void>): HTMLElement {
  const input = element("input", { type: "file", id: "inventory-file", accept: ".csv,text/csv" });
  const told = element("div", { role: "status" });
  const label = element("label", { class: "button secondary choose" }, say("inventoryImport"), input);
  const zone = element("div", { class: "zone" }, label, help(say("inventoryDrop")), told);

  const take = async (file: File) => {
    told.replaceChildren(help(say("inventoryImporting", file.name)));
    const lines = await importFile(file, onImported);
    told.replaceChildren(...lines);
  };
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file, mended, may be chosen again.
    if (file !== undefined) void take(file).then(() => (input.value = ""));
  });
  acceptDrops(zone, (file) => void take(file));
  return zone;
}

/** What to say about the attempt. */
async function importFile(file: File, onImported: () => Promise<void>): Promise<HTMLElement[]> {
  const csv = await readSheet(file).catch(() => null);
  if (csv === null) return [mistake(say("inventoryUnread", file.name))];
  if (new TextEncoder().encode(JSON.stringify(csv)).length > MOST_BYTES) {
    return [mistake(say("inventoryTooLarge", file.name, String(MOST_BYTES / 1000)))];
  }
  const reply = await ask<ImportReply>({ kind: "importInventory", csv });
  if (reply.kind === "unavailable") {
    const why = reply.problem?.message;
    return why === undefined ? unavailableLines(reply) : [mistake(why)];
  }
  const { added = 0, changed = 0, problems = [] } = reply.imported;
  if (problems.length > 0) return refusal(file.name, problems);
  await onImported();
  return [element("p", { class: "state good" }, say("inventoryImported", file.name, String(added), String(changed)))];
}

function refusal(name: string, problems: readonly RowProblem[]): HTMLElement[] {
  const more = problems.length - MOST_PROBLEMS;
  const lines = problems.slice(0, MOST_PROBLEMS).map(problemItem);
  if (more > 0) lines.push(element("li", {}, say("inventoryMore", String(more))));
  const sentence =
    problems.length === 1
      ? say("inventoryRefusedOne", name)
      : say("inventoryRefusedMany", name, String(problems.length));
  return [mistake(sentence), element("ul", { class: "problems" }, ...lines)];
}

function problemItem({ row, column, message }: RowProblem): HTMLElement {
  const where = column == null ? say("inventoryRow", String(row)) : say("inventoryRowColumn", String(row), column);
  return element("li", {}, element("strong", {}, where), `: ${message}`);
}
