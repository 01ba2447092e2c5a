import type { SiteDefinition } from "./definition";

/** The definitions beside this file that fit definition.schema.json, as definitions.mjs reads them for the bundle. */
declare const SITE_DEFINITIONS: readonly SiteDefinition[];

export function definitionOf(host: string): SiteDefinition | null {
  return SITE_DEFINITIONS.find((definition) => definition.hosts.includes(host)) ?? null;
}
