import { browser } from "../browser";
import type { Sighting } from "../contract";
import { languageKnown, say } from "../words";

const ALERT = { text: "!", color: "#a80521" };
const DEGRADED = { text: "~", color: "#8a4300" };

/** A mark on the toolbar icon: something could not be judged, or the page works against the warning. */
export async function markTab(tabId: number, marked: boolean): Promise<void> {
  await (marked ? show(tabId, ALERT) : hide(tabId, ALERT)).catch(ignoreClosedTab);
}

/** A calmer one: only the generic rule found the composer in use. */
export async function markDefinition(tabId: number, { composer }: Sighting): Promise<void> {
  if (composer == null) return;
  await languageKnown;
  const isDegraded = composer === "rule";
  await (isDegraded ? show(tabId, DEGRADED) : hide(tabId, DEGRADED)).catch(ignoreClosedTab);
  const title = isDegraded ? say("markDegraded") : say("name");
  await browser.action.setTitle({ tabId, title }).catch(ignoreClosedTab);
}

type Mark = typeof ALERT;

async function show(tabId: number, { text, color }: Mark): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeText({ tabId, text });
}

/** One mark never hides the other. */
async function hide(tabId: number, { text }: Mark): Promise<void> {
  if ((await browser.action.getBadgeText({ tabId })) === text) await browser.action.setBadgeText({ tabId, text: "" });
}

function ignoreClosedTab(): void {}
