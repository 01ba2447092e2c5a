import { browser } from "../browser";
import type { Sighting } from "../contract";
import { languageKnown, say } from "../words";

const ALERT = { text: "!", color: "#a80521" };
const TAMPERED = { text: "!!", color: "#a80521" };
const DEGRADED = { text: "~", color: "#8a4300" };

/** A mark on the toolbar icon: something could not be judged. */
export async function markTab(tabId: number, marked: boolean): Promise<void> {
  if (await isTampered(tabId)) return;
  await (marked ? show(tabId, ALERT) : hide(tabId, ALERT)).catch(ignoreClosedTab);
}

/** The page works against the warning: said until it is left, since nothing else of Comedido's can be seen there. */
export async function markTampered(tabId: number): Promise<void> {
  await languageKnown;
  await show(tabId, TAMPERED).catch(ignoreClosedTab);
  await browser.action.setTitle({ tabId, title: say("markTampered") }).catch(ignoreClosedTab);
}

/** A calmer one: only the generic rule found the composer in use. */
export async function markDefinition(tabId: number, { composer }: Sighting): Promise<void> {
  if (composer == null) return;
  await languageKnown;
  if (await isTampered(tabId)) return;
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

async function isTampered(tabId: number): Promise<boolean> {
  return (await browser.action.getBadgeText({ tabId }).catch(() => "")) === TAMPERED.text;
}

function ignoreClosedTab(): void {}
