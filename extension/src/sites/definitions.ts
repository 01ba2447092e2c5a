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

/** Every definition, in the order of the networks' names; a network's own site comes before others that publish there. */
export function allDefinitions(): readonly SiteDefinition[] {
  const networks = Object.keys(NETWORK_NAMES);
  const place = ({ site, network }: SiteDefinition) => networks.indexOf(network) + (site === network ? 0 : 0.5);
  return SITE_DEFINITIONS.toSorted((one, other) => place(one) - place(other));
}

/** What people call the site. */
export function titleOf({ title, network }: SiteDefinition): string {
  return title ?? NETWORK_NAMES[network];
}
