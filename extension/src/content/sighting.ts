import type { AccountTier, Actor, ComposerTier, DefinitionState, Sighting, SubmitTier } from "../contract";
import type { SiteDefinition } from "../sites/definition";
import { isSourceSilent } from "./actor";
import { type Composer, submitOf } from "./composer";

const COMPOSER_TIERS: Readonly<Record<DefinitionState, ComposerTier>> = {
  current: "definition",
  degraded: "rule",
  unwatched: "nothing",
};

/** What found the parts of a composer in use: names of the definition alone, nothing of what the page shows. */
export function sightingOf(composer: Composer, actor: Actor): Sighting {
  return {
    ...placeOf(composer),
    composer: COMPOSER_TIERS[composer.state],
    submit: submitTierOf(composer),
    account: accountTierOf(actor, composer.site),
  };
}

/** Whether a press that was done again published. */
export function replayOf(composer: Composer, hasLeft: boolean): Sighting {
  return { ...placeOf(composer), replay: hasLeft ? "verified" : "unverified" };
}

function placeOf({ site: { site, version }, definition }: Composer): Pick<Sighting, "site" | "version" | "surface"> {
  return { site, version, surface: definition?.id ?? null };
}

/** Null where a step leads to the control, which nobody has seen then. */
function submitTierOf(composer: Composer): SubmitTier | null {
  const { definition, state } = composer;
  const control = submitOf(composer);
  if (control === null) {
    if (state === "unwatched") return "nothing";
    return definition?.submitOptional === true ? "key" : null;
  }
  if (definition === null) return "name";
  const { submit } = definition;
  return submit.length === 0 || submit.some((selector) => control.matches(selector)) ? "definition" : "name";
}

/** Null where the definition does not say who is acting. */
function accountTierOf({ identity }: Actor, site: SiteDefinition): AccountTier | null {
  if (site.identity.length === 0) return null;
  if (identity === "unseen") return "unseen";
  if (identity === "disagreed") return "disagreed";
  return isSourceSilent(site) ? "partly" : "agreed";
}
