import {
  type DeclaredAccount,
  declaredAccounts,
  declaredPerson,
  declaredRole,
  DEFAULT_ROLE,
  onDeclaration,
} from "../accounts";
import type { Actor, Role } from "../contract";
import type { SiteDefinition } from "../sites/definition";
import { actorOf, factsOf } from "./actor";
import { type Pair, pairsOf } from "./identity/agreement";
import { declaredPairs, learnedPairs, learnPair } from "./identity/pairs";

/** What the person has declared, and what pages have shown, about the accounts of one site; kept up to date. */
export interface Declarations {
  readonly ready: Promise<void>;
  reload(): Promise<void>;
  role(): Role;
  person(): string | null;
  actorIn(editor: Element | null): Actor;
}

export function followDeclarations(definition: () => SiteDefinition, onChange: () => void): Declarations {
  const { network } = definition();
  let accounts: readonly DeclaredAccount[] = [];
  let role = DEFAULT_ROLE;
  let person: string | null = null;
  let learned: readonly Pair[] = [];

  const reload = async () => {
    [accounts, role, person, learned] = await Promise.all([
      declaredAccounts(),
      declaredRole(),
      declaredPerson(),
      learnedPairs(network),
    ]);
  };
  const learn = async (pair: Pair) => {
    if (learned.some((known) => known.id === pair.id && known.handle === pair.handle)) return;
    learned = [pair, ...learned.filter((known) => known.id !== pair.id)];
    await learnPair(network, pair);
  };
  const actorIn = (editor: Element | null) => {
    const site = definition();
    const facts = factsOf(site, editor);
    const actor = actorOf(site, facts, accounts, [...declaredPairs(network, accounts), ...learned]);
    if (actor.identity === "agreed") pairsOf(facts).forEach((pair) => void learn(pair).catch(() => {}));
    return actor;
  };
  onDeclaration(() => void reload().then(onChange, () => {}));
  // Without the person's declarations every account is unknown, which is said.
  return { ready: reload().catch(() => {}), reload, role: () => role, person: () => person, actorIn };
}
