import { browser } from "../browser";
import type { SiteDefinition } from "./definition";
import { allDefinitions } from "./definitions";

/** A definition of the entity's data that fits this extension, as it is kept. */
export interface EntityDefinition {
  readonly definition: SiteDefinition;
  /** All of its selectors: a page tries them before it uses the definition, for the background has no page. */
  readonly selectors: readonly string[];
  /** The version of the extension that checked it: another one may have another schema. */
  readonly checkedBy: string;
}

/** Why a definition of the entity's data is not used. */
export type Refusal = "unknown" | "foreign" | "old" | "unfit";

export interface RefusedDefinition {
  readonly site: string;
  readonly version: string;
  readonly refusal: Refusal;
  /** Where it does not fit the schema, or empty. */
  readonly where: string;
}

/** What became of the definitions of the data bundle `data`, and of which sites one is kept. */
export interface EntityData {
  readonly data: string;
  readonly checkedBy: string;
  readonly sites: readonly string[];
  readonly refused: readonly RefusedDefinition[];
}

/** A definition that counts, and whether it came with the entity's data. */
export interface DefinitionInForce {
  readonly definition: SiteDefinition;
  readonly isEntitys: boolean;
}

export const ENTITY_DATA = "entityData";

/** Without these nothing of a definition can be used. */
const PARTS = ["hosts", "privateMessages", "surfaces", "neverSubmits", "identity"] as const;

/** Where the definition of a site is kept: a page reads that of its own alone. */
export function keyOf(site: string): string {
  return `definition-${site}`;
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

export async function entityData(): Promise<EntityData | null> {
  const stored = await browser.storage.local.get(ENTITY_DATA);
  return (stored[ENTITY_DATA] as EntityData | undefined) ?? null;
}

/** The definition of the entity's data for the site of `builtIn`, or null; whatever is wrong with it, it is none. */
export async function entityDefinition(builtIn: SiteDefinition): Promise<SiteDefinition | null> {
  const key = keyOf(builtIn.site);
  try {
    const stored = await browser.storage.local.get(key);
    return usable(stored[key] as EntityDefinition | undefined, builtIn);
  } catch {
    return null;
  }
}

/** The definition of every site, as a page would use it. */
export function definitionsInForce(): Promise<readonly DefinitionInForce[]> {
  return Promise.all(allDefinitions().map(inForce));
}

export async function inForce(builtIn: SiteDefinition): Promise<DefinitionInForce> {
  const definition = await entityDefinition(builtIn);
  return { definition: definition ?? builtIn, isEntitys: definition !== null };
}

/** Versions are year, month and number. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((written) => written.split(".").map(Number)) as [number[], number[]];
  const place = one.findIndex((part, index) => part !== other[index]);
  return place !== -1 && (one[place] ?? 0) > (other[place] ?? 0);
}

/** Throws where the page does not know one of the selectors, or what is kept has lost its form. */
function usable(kept: EntityDefinition | undefined, builtIn: SiteDefinition): SiteDefinition | null {
  if (kept?.checkedBy !== extensionVersion()) return null;
  const { definition, selectors } = kept;
  if (PARTS.some((part) => !(definition[part] instanceof Object))) return null;
  if (definition.site !== builtIn.site || !isNewer(definition.version, builtIn.version)) return null;
  const nowhere = document.createDocumentFragment();
  selectors.forEach((selector) => nowhere.querySelector(selector));
  return definition;
}
