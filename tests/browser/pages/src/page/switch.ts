/** Changing the account that acts. */

import { variant, type Account } from "./boot";
import { send } from "./publish";

/** Switches on the server at once; resolves when the page may show it (three seconds, `lag=` or `lag=held`). */
export async function switchAccount(account: Account): Promise<void> {
  await send("/api/switch", { account: account.key });
  await fetch(`/api/settled?lag=${variant("lag") ?? "3"}`);
}

/** Switches and loads the page again, as sites do that never switch within a document. */
export async function switchByReloading(account: Account): Promise<void> {
  await send("/api/switch", { account: account.key });
  const address = new URL(location.href);
  address.searchParams.delete("account");
  address.searchParams.delete("acting");
  location.assign(address);
}
