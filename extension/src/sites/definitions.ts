import { NETWORK_NAMES } from "../networks";
import type { SiteDefinition } from "./definition";

/** The definitions beside this file that fit definition.schema.json, as definitions.mjs reads them for the bundle. */
declare const SITE_DEFINITIONS: readonly SiteDefinition[];

export function definitionOf(host: string): SiteDefinition | null {
  return SITE_DEFINITIONS.find((definition) => definition.hosts.includes(host)) ?? null;
}

export function definitionNamed(site: string): SiteDefinition | null {
  return SITE_DEFINITIONS.find((definition) => definition.site === site) ?? null;
}

/** Every definition, in the order of the networks' names. */
export function allDefinitions(): readonly SiteDefinition[] {
  const networks = Object.keys(NETWORK_NAMES);
  return SITE_DEFINITIONS.toSorted((one, other) => networks.indexOf(one.network) - networks.indexOf(other.network));
}

/** What people call the site. */
export function titleOf({ title, network }: SiteDefinition): string {
  return title ?? NETWORK_NAMES[network];
}
