import schema from "../managed_schema.json";
import { browser } from "./browser";
import { conforming } from "./conforming";
import type { Network, Role, WhenServiceIsAbsent } from "./contract";

/** What an entity fixes by the policies of this browser (managed_schema.json); what is left out stays with the person. */
export interface ManagedSettings {
  readonly entity?: string;
  readonly role?: Role;
  readonly person?: string;
  readonly accounts?: readonly ManagedAccount[];
  readonly language?: "es" | "en";
  readonly when_service_is_absent?: WhenServiceIsAbsent;
  readonly may_switch_off?: boolean;
  readonly open_welcome?: boolean;
  readonly guide_url?: string;
}

export interface ManagedAccount {
  readonly network: Network;
  readonly handle?: string;
  readonly id?: string;
  readonly kind: "personal" | "institutional";
}

/** Chromium has its policies a second after it starts, or some on a busy computer; after this, in ms, none are to come. */
const LATEST = 10_000;

/**
 * What is fixed, as far as the browser knows now. It is read each time and never kept: what is no longer fixed must leave
 * nothing behind.
 */
export async function managedSettings(): Promise<ManagedSettings> {
  try {
    return settingsIn(await browser.storage.managed.get());
  } catch {
    // Firefox refuses where no policy names this extension.
    return {};
  }
}

/** What of `kept` can be understood; a wrong value is left out by itself. */
export function settingsIn(kept: object): ManagedSettings {
  return conforming(kept, schema) as ManagedSettings;
}

/**
 * What is fixed, for what cannot be undone. Where an administrator installed this extension, an empty first answer only
 * says that nothing is known yet.
 */
export async function managedSettingsForSure(): Promise<ManagedSettings> {
  const [first, { installType }] = await Promise.all([managedSettings(), browser.management.getSelf()]);
  if (Object.keys(first).length > 0 || installType !== "admin") return first;
  await new Promise<void>((resolve) => {
    onManagedChange(resolve);
    setTimeout(resolve, LATEST);
  });
  return managedSettings();
}

/** Call `listener` whenever an administrator fixes something else. Firefox does so at its next start alone. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === "managed") listener();
  });
}
