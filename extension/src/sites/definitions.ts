import type { SiteDefinition } from "./definition";
import facebook from "./facebook.json";
import instagram from "./instagram.json";
import x from "./x.json";

// The bundle is only made from definitions that fit definition.schema.json.
const DEFINITIONS = [x, facebook, instagram] as unknown as readonly SiteDefinition[];

export function definitionOf(host: string): SiteDefinition | null {
  return DEFINITIONS.find((definition) => definition.hosts.includes(host)) ?? null;
}
