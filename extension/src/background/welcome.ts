import { browser } from "../browser";
import { managedSettingsForSure } from "../managed";

/**
 * Open the welcome once, unless the entity has fixed otherwise: an extension that is loaded from a folder counts as
 * installed each time it is loaded.
 */
export async function welcome(): Promise<void> {
  const { welcomed } = await browser.storage.local.get("welcomed");
  if (welcomed === true || (await managedSettingsForSure()).open_welcome === false) return;
  await browser.storage.local.set({ welcomed: true });
  await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
}
