import type { Draft, Verdict } from "../contract";
import { type Choice, openPanel } from "../warning/panel";

const PANEL_EVENTS = ["click", "keydown"];

/** Show the panel over this page until the person has chosen. Nobody is told what they chose. */
export async function showWarning({ text, actor, network }: Draft, verdict: Verdict): Promise<Choice> {
  const panel = openPanel({ kind: "warning", text, verdict, actor: actor ?? null, network: network ?? "x" });
  const listening = new AbortController();
  const onEvent = (event: Event) => {
    if (panel.handle(event)) event.stopImmediatePropagation();
  };
  for (const type of PANEL_EVENTS) {
    window.addEventListener(type, onEvent, { capture: true, signal: listening.signal });
  }
  const choice = await panel.choice;
  listening.abort();
  return choice;
}
