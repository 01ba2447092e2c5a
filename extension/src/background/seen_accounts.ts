import { accountName, declarationOf, declaredAccounts, isSameAccount } from "../accounts";
import { browser } from "../browser";
import type { Actor, Draft, Network } from "../contract";
import { type SeenAccount, seenAccounts } from "../seen-accounts";

/** As many as a draft may carry. */
const MOST = 20;
const LONGEST = 12 * 60 * 60 * 1000;

/** An account seen again within this time, in ms, is not written down again. */
const FRESH = 5 * 60 * 1000;

/** One after the other: two tabs at once would otherwise forget each other's account. */
let writing: Promise<void> = Promise.resolve();

/** Remember that an account acts in this browser; one that nobody can be sure about is not remembered. */
export function seeAccount(network: Network, actor: Actor): Promise<void> {
  if (actor.identity !== "agreed" || (actor.handle ?? actor.id ?? null) === null) return Promise.resolve();
  const seen = { network, actor, at: Date.now() };
  writing = writing.then(() => remember(seen)).catch(() => {});
  return writing;
}

/** The draft with the other accounts lately seen acting in this browser, as the person declared them. */
export async function withOtherAccounts(draft: Draft): Promise<Draft> {
  const [accounts, declared] = await Promise.all([seenAccounts(), declaredAccounts()]);
  const network = draft.network ?? "x";
  const own = draft.actor == null ? null : addressOf(network, draft.actor);
  const others = accounts.filter(
    (seen) => isRecent(seen) && (own === null || !isSameAccount(addressOf(seen.network, seen.actor), own)),
  );
  const asDeclared = others.map((seen): Actor => {
    const kind = declarationOf(seen.actor, seen.network, declared)?.kind ?? "unknown";
    return { ...seen.actor, kind };
  });
  return { ...draft, other_accounts: asDeclared };
}

async function remember(seen: SeenAccount): Promise<void> {
  const accounts = await seenAccounts();
  const address = addressOf(seen.network, seen.actor);
  const isSeen = (other: SeenAccount) => isSameAccount(addressOf(other.network, other.actor), address);
  // A page may show an account's number before its name, by which people know it.
  const isTheSame = (other: SeenAccount) => isSeen(other) && accountName(other.actor) === accountName(seen.actor);
  if (accounts.some((other) => isTheSame(other) && seen.at - other.at < FRESH)) return;
  const others = accounts.filter((other) => !isSeen(other) && isRecent(other));
  await browser.storage.session.set({ seenAccounts: [seen, ...others].slice(0, MOST) });
}

function isRecent({ at }: SeenAccount): boolean {
  // Clocks are also put back.
  return Math.abs(Date.now() - at) < LONGEST;
}

function addressOf(network: Network, actor: Actor): Parameters<typeof isSameAccount>[0] {
  return { network, handle: actor.handle ?? actor.name ?? "", id: actor.id ?? null };
}
