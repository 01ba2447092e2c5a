import type { DeclaredAccount } from "../../accounts";
import { browser } from "../../browser";
import type { Network } from "../../contract";
import type { Pair } from "./agreement";

const MOST_PAIRS = 20;

interface LearnedPair extends Pair {
  readonly network: Network;
}

/** The pairs that pages of this network have shown before, newest first. */
export async function learnedPairs(network: Network): Promise<readonly Pair[]> {
  return (await stored()).filter((pair) => pair.network === network);
}

/**
 * Remember a pair, so that the account is recognised when the person switches back without loading a page.
 * Of a private window nothing stays.
 */
export async function learnPair(network: Network, { id, handle }: Pair): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const others = (await stored()).filter((known) => known.network !== network || known.id !== id);
  await browser.storage.local.set({ pairs: [{ network, id, handle }, ...others].slice(0, MOST_PAIRS) });
}

export function declaredPairs(network: Network, accounts: readonly DeclaredAccount[]): Pair[] {
  return accounts.flatMap((account) =>
    account.network === network && account.id !== null && account.handle !== "" ? [{ id: account.id, handle: account.handle }] : [],
  );
}

async function stored(): Promise<readonly LearnedPair[]> {
  const { pairs } = await browser.storage.local.get("pairs");
  const kept: readonly Partial<LearnedPair | null>[] = Array.isArray(pairs) ? pairs : [];
  return kept.filter((pair): pair is LearnedPair => typeof pair?.id === "string" && typeof pair.handle === "string");
}
