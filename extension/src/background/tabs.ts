import { browser } from "../browser";
import type { WatchingMessage } from "../messages";

/** The tabs that the person has switched off: kept for this session of the browser only. */
async function pausedTabs(): Promise<readonly number[]> {
  const { paused } = await browser.storage.session.get("paused");
  return (paused as number[] | undefined) ?? [];
}

export async function isWatched(tab: number): Promise<boolean> {
  return !(await pausedTabs()).includes(tab);
}

export async function watchTab(tab: number, on: boolean): Promise<void> {
  const others = (await pausedTabs()).filter((paused) => paused !== tab);
  await browser.storage.session.set({ paused: on ? others : [...others, tab] });
  const message: WatchingMessage = { kind: "watching", on };
  // A tab without a watched page has nobody to tell.
  await browser.tabs.sendMessage(tab, message).catch(() => {});
}
