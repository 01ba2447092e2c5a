import { browser } from "./browser";
import type { Actor, Network, Role } from "./contract";
import { managedSettings, onManagedChange, settingsIn } from "./managed";
import { showsNames } from "./networks";

/** Whose voice a declared account carries: nobody declares an account as unknown. */
export type DeclaredKind = "personal" | "institutional";

/**
 * An account of which the person has said whose it is. `id` is the network's own number, when a page has shown it;
 * `handle` is empty where a page shows nothing else.
 */
export interface DeclaredAccount {
  readonly network: Network;
  readonly handle: string;
  readonly id: string | null;
  readonly kind: DeclaredKind;
}

export const DEFAULT_ROLE: Role = "public_servant";

/** The accounts that the entity has fixed, then what the person said about any other. */
export async function declaredAccounts(): Promise<readonly DeclaredAccount[]> {
  const [fixed, own] = await Promise.all([fixedAccounts(), ownAccounts()]);
  return [...fixed, ...own.filter((account) => !fixed.some((known) => isSameAccount(known, account)))];
}

/** The accounts of which the entity has said whose they are; nobody changes that here. */
export async function fixedAccounts(): Promise<readonly DeclaredAccount[]> {
  const { accounts = [] } = await managedSettings();
  return accounts.map(({ handle = "", id = null, ...account }) => ({ ...account, handle: bareHandle(handle), id }));
}

/** What the person said; an account that was damaged where it is kept is one about which nothing was said. */
async function ownAccounts(): Promise<readonly DeclaredAccount[]> {
  const { accounts } = await browser.storage.local.get("accounts");
  const kept: readonly unknown[] = Array.isArray(accounts) ? accounts : [];
  const understood = kept.flatMap((account) => settingsIn({ accounts: [account] }).accounts ?? []);
  return understood.map(({ handle = "", id = null, ...account }) => ({ ...account, handle, id }));
}

/** Keep what the person said about an account; it replaces what was said before about the same one. */
export async function declareAccount(account: DeclaredAccount): Promise<void> {
  const others = (await ownAccounts()).filter((known) => !isSameAccount(known, account));
  await browser.storage.local.set({ accounts: [...others, account] });
}

export async function forgetAccount(account: DeclaredAccount): Promise<void> {
  const others = (await ownAccounts()).filter((known) => !isSameAccount(known, account));
  await browser.storage.local.set({ accounts: others });
}

export async function declaredRole(): Promise<Role> {
  const [{ role: fixed }, stored] = await Promise.all([managedSettings(), browser.storage.local.get("role")]);
  return fixed ?? settingsIn(stored).role ?? DEFAULT_ROLE;
}

export async function declareRole(role: Role): Promise<void> {
  await browser.storage.local.set({ role });
}

/** The person's name or institutional e-mail as the inventory has it, or null when they prefer not to say. */
export async function declaredPerson(): Promise<string | null> {
  const [{ person: fixed }, stored] = await Promise.all([managedSettings(), browser.storage.local.get("person")]);
  return fixed ?? settingsIn(stored).person ?? null;
}

export async function declarePerson(person: string | null): Promise<void> {
  await (person === null ? browser.storage.local.remove("person") : browser.storage.local.set({ person }));
}

const DECLARED = ["accounts", "role", "person"];

/** Call `listener` whenever what is declared changes: by the person, in whichever page of the extension, or by the entity. */
export function onDeclaration(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && DECLARED.some((key) => key in changes)) listener();
  });
  onManagedChange(listener);
}

/** What the person declared about the account that a page shows as `actor`, or null. */
export function declarationOf(
  actor: Actor,
  network: Network,
  accounts: readonly DeclaredAccount[],
): DeclaredAccount | null {
  const handle = actor.handle ?? actor.name ?? "";
  return accounts.find((known) => isSameAccount(known, { network, handle, id: actor.id ?? null })) ?? null;
}

/** A handle as it is written after the @, whether an address, an @ or spaces came with it. */
export function bareHandle(written: string): string {
  return written
    .trim()
    .replace(/^(https?:\/\/)?[^/\s]+\.com\//i, "")
    .replace(/^@/, "")
    .replace(/[/?#].*$/, "");
}

/** Whether two accounts are one. Handles change owners and ids do not: two known ids decide alone. */
export function isSameAccount(one: Omit<DeclaredAccount, "kind">, other: Omit<DeclaredAccount, "kind">): boolean {
  if (one.network !== other.network) return false;
  if (one.id !== null && other.id !== null) return one.id === other.id;
  const handle = bareHandle(one.handle).toLowerCase();
  return handle !== "" && handle === bareHandle(other.handle).toLowerCase();
}

/** How people call an account: @handle, else the name that the page shows, else null. */
export function accountName(actor: Actor | null): string | null {
  const handle = actor?.handle?.replace(/^@/, "");
  return handle ? `@${handle}` : (actor?.name ?? null);
}

/** How a declared account is called; an unnamed one by its id. */
export function declaredName({ network, handle, id }: DeclaredAccount): string {
  if (handle === "") return id ?? "";
  return showsNames(network) || /\s/.test(handle) ? handle : `@${handle}`;
}
