import fits from "definition-schema";
import { browser } from "../browser";
import type { EntityDefinitions } from "../contract";
import type { SiteDefinition } from "../sites/definition";
import { gatheredSelectors } from "../sites/definition-formats";
import { definitionNamed } from "../sites/definitions";
import {
  ENTITY_DATA,
  type EntityData,
  entityData,
  type EntityDefinition,
  extensionVersion,
  isNewer,
  keyOf,
  type RefusedDefinition,
} from "../sites/entity-definitions";
import { askHost } from "./host_port";

/** Longest definition that is read, in characters: the largest of the extension's own has 12,000. */
const LONGEST = 100_000;

type Judged = { readonly accepted: EntityDefinition } | { readonly refused: RefusedDefinition };

/** One after the other: two answers of the service at once would otherwise keep each other's half. */
let settling: Promise<void> = Promise.resolve();

/** The service has said which data bundle is in force: when it is another one, take its definitions, or drop them. */
export function followData(data: string | null): Promise<void> {
  settling = settling.then(() => settle(data)).catch(() => {});
  return settling;
}

async function settle(data: string | null): Promise<void> {
  const kept = await entityData();
  if (data === null && kept === null) return;
  if (data === kept?.data && kept.checkedBy === extensionVersion()) return;
  const told = data === null ? { data, definitions: [] } : await definitionsOfService();
  if (told !== null) await keep(told, kept);
}

/** Null when they cannot be had now: those that are kept go on, and the next answer of the service asks again. */
async function definitionsOfService(): Promise<EntityDefinitions | null> {
  const answer = await askHost({ kind: "definitions" });
  return answer.kind === "definitions" ? answer.definitions : null;
}

async function keep({ data, definitions }: EntityDefinitions, before: EntityData | null): Promise<void> {
  const judged = definitions.map(judge);
  const accepted = judged.flatMap((one) => ("accepted" in one ? [one.accepted] : []));
  const sites = [...new Set(accepted.map(({ definition }) => definition.site))];
  const gone = (before?.sites ?? []).filter((site) => !sites.includes(site)).map(keyOf);
  await browser.storage.local.remove(data === null ? [...gone, ENTITY_DATA] : gone);
  if (data === null) return;
  const refused = judged.flatMap((one) => ("refused" in one ? [one.refused] : []));
  const record: EntityData = { data, checkedBy: extensionVersion(), sites, refused };
  const bySite = accepted.map((one) => [keyOf(one.definition.site), one] as const);
  await browser.storage.local.set({ ...Object.fromEntries(bySite), [ENTITY_DATA]: record });
}

/** Whether a definition may take the place of the extension's own: one that is no better changes nothing. */
function judge(text: string): Judged {
  const definition = text.length > LONGEST ? null : parsed(text);
  const { site, version } = { ...definition };
  const refuse = (refusal: RefusedDefinition["refusal"], where = ""): Judged => ({
    refused: { site: String(site).slice(0, 30), version: String(version).slice(0, 30), refusal, where },
  });
  const isFit = fits(definition);
  const selectors = gatheredSelectors();
  if (definition === null || !isFit) return refuse("unfit", fits.errors?.[0]?.instancePath.slice(0, 100));
  const builtIn = definitionNamed(definition.site);
  if (builtIn === null || builtIn.network !== definition.network) return refuse("unknown");
  if (definition.hosts.some((host) => !builtIn.hosts.includes(host))) return refuse("foreign");
  if (!isNewer(definition.version, builtIn.version)) return refuse("old");
  return { accepted: { definition, selectors, checkedBy: extensionVersion() } };
}

/** What the text says, which may be anything until it fits the schema. */
function parsed(text: string): SiteDefinition | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
