import { browser } from "./browser";
import type { Actor, Network } from "./contract";

/** An account that acted in a tab of this browser; `at` is the time when it was last seen, in ms. */
export interface SeenAccount {
  readonly network: Network;
  readonly actor: Actor;
  readonly at: number;
}

/** The session's storage is memory too, outlives the background's naps, and ends with the browser. */
export async function seenAccounts(): Promise<readonly SeenAccount[]> {
  const { seenAccounts: seen } = await browser.storage.session.get("seenAccounts");
  return (seen as SeenAccount[] | undefined) ?? [];
}

/** Call `listener` whenever an account is seen in any tab. */
export function onSeenAccount(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "session" && "seenAccounts" in changes) listener();
  });
}
