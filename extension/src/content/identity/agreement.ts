import { bareHandle } from "../../accounts";
import type { Identity } from "../../contract";
import type { Fact } from "./fact";

/** An id and a handle that some source has shown, or the person has declared, to be one account. */
export interface Pair {
  readonly id: string;
  readonly handle: string;
}

export interface Agreed extends Fact {
  readonly identity: Identity;
}

/**
 * One account out of what the sources say, or `disagreed`: nobody guesses. The first id rules, since it is what the
 * site itself is sent. A source with another id was written when the page was loaded, before a switch of account: it
 * is set aside, and then only a handle that is known to go with the ruling id is believed.
 */
export function agree(facts: readonly Fact[], pairs: readonly Pair[]): Agreed {
  const id = firstOf(facts, "id");
  const current = facts.filter((fact) => fact.id === null || fact.id === id);
  const handle = firstOf(current, "handle");
  const name = lastOf(current, "name");
  const seen = { id, handle, name };
  if (id === null && handle === null && name === null) return { ...seen, identity: "unseen" };

  const shown = handle ?? name;
  const isPair = shown !== null && pairs.some((pair) => pair.id === id && isSame(pair.handle, shown));
  // Pairs say nothing about a page that shows no id.
  const isKnown = id !== null && shown !== null && !isPair;
  const isOther = isKnown && pairs.some((pair) => (pair.id === id) !== isSame(pair.handle, shown));
  const isOneVoice = allSame(current, "handle") && (allSame(current, "name") || isPair);
  // A source that shows the id beside a handle or a name vouches for it, whatever handle the person declared.
  const isConfirmed = isPair || current.some((fact) => fact.id !== null && (fact.handle ?? fact.name) !== null);
  const isStale = current.length < facts.length;
  const agreed = isOneVoice && (isConfirmed || !(isStale || isOther));
  return { ...seen, identity: agreed ? "agreed" : "disagreed" };
}

/** The pairs that these facts show by themselves. */
export function pairsOf(facts: readonly Fact[]): Pair[] {
  return facts.flatMap(({ id, handle }) => (id !== null && handle !== null ? [{ id, handle }] : []));
}

function firstOf(facts: readonly Fact[], key: keyof Fact): string | null {
  return facts.find((fact) => fact[key] !== null)?.[key] ?? null;
}

function lastOf(facts: readonly Fact[], key: keyof Fact): string | null {
  return facts.findLast((fact) => fact[key] !== null)?.[key] ?? null;
}

function allSame(facts: readonly Fact[], key: keyof Fact): boolean {
  const values = facts.flatMap((fact) => fact[key] ?? []);
  return values.every((value) => isSame(value, values[0] ?? ""));
}

function isSame(one: string, other: string): boolean {
  return bareHandle(one).toLowerCase() === bareHandle(other).toLowerCase();
}
