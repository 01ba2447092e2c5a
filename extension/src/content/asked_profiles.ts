import { browser } from "../browser";
import type { Actor, Network } from "../contract";

/** Time for which a profile is not asked about again, in ms. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

type Asked = Readonly<Record<string, number>>;

/** Whether the service was asked about this profile in the last week. */
export async function wasAsked(network: Network, actor: Actor): Promise<boolean> {
  return nameOf(network, actor) in (await lately());
}

export async function rememberAsked(network: Network, actor: Actor): Promise<void> {
  // Of a private window nothing stays.
  if (browser.extension.inIncognitoContext) return;
  await browser.storage.local.set({ askedProfiles: { ...(await lately()), [nameOf(network, actor)]: Date.now() } });
}

async function lately(): Promise<Asked> {
  const { askedProfiles } = await browser.storage.local.get("askedProfiles");
  const asked = Object.entries((askedProfiles as Asked | undefined) ?? {});
  // One of a day that has not come is of a clock that has been put back since.
  return Object.fromEntries(asked.filter(([, at]) => Math.abs(Date.now() - at) < WEEK));
}

function nameOf(network: Network, { id, handle, name }: Actor): string {
  return `${network} ${id ?? handle ?? name ?? ""}`;
}
