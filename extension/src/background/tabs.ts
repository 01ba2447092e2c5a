import { browser } from "../browser";
import { managedSettings } from "../managed";
import type { WatchingMessage } from "../messages";

/** The tabs that the person has switched off: kept for this session of the browser only. */
async function pausedTabs(): Promise<readonly number[]> {
  const { paused } = await browser.storage.session.get("paused");
  return (paused as number[] | undefined) ?? [];
}

export async function isWatched(tab: number): Promise<boolean> {
  const [{ may_switch_off = true }, paused] = await Promise.all([managedSettings(), pausedTabs()]);
  return !may_switch_off || !paused.includes(tab);
}

/** Watch every tab again when the entity fixes that none is switched off. */
export async function resumeWhereFixed(): Promise<void> {
  const { may_switch_off = true } = await managedSettings();
  if (may_switch_off) return;
  const paused = await pausedTabs();
  await browser.storage.session.set({ paused: [] });
  await Promise.all(paused.map((tab) => tellTab(tab, true)));
}

/** Switch a tab on or, unless the entity has fixed otherwise, off. */
export async function watchTab(tab: number, on: boolean): Promise<void> {
  const { may_switch_off = true } = await managedSettings();
  if (!on && !may_switch_off) return;
  const others = (await pausedTabs()).filter((paused) => paused !== tab);
  await browser.storage.session.set({ paused: on ? others : [...others, tab] });
  await tellTab(tab, on);
}

async function tellTab(tab: number, on: boolean): Promise<void> {
  const message: WatchingMessage = { kind: "watching", on };
  // A tab without a watched page has nobody to tell.
  await browser.tabs.sendMessage(tab, message).catch(() => {});
}
