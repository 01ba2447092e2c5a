import { ask, unavailableLines } from "../asking";
import type { SurfaceHealth } from "../contract";
import { dayOfYear } from "../dates";
import { element } from "../elements";
import { help, second } from "../lines";
import type { SitesReply } from "../messages";
import { failingSentence, isTrouble, stateLine, worstOf } from "../site-health";
import type { SiteDefinition } from "../sites/definition";
import { titleOf } from "../sites/definitions";
import {
  type DefinitionInForce,
  definitionsInForce,
  entityData,
  type Refusal,
  type RefusedDefinition,
} from "../sites/entity-definitions";
import { surfaceName } from "../surface-words";
import { say, type Word } from "../words";
import type { LivePart } from "./live-part";

const HEADINGS: readonly Word[] = ["sitesSurface", "sitesState", "sitesLastUsed", "sitesLastWhole"];

const REFUSALS: Readonly<Record<Refusal, Word>> = {
  unknown: "refusedUnknown",
  foreign: "refusedForeign",
  old: "refusedOld",
  unfit: "refusedUnfit",
};

/** Every site that is watched: its definition, and how each of its surfaces was found lately. */
export function sitesPart(): LivePart {
  const place = element("div", { class: "sites" });
  const refresh = async () => {
    const reply = await ask<SitesReply>({ kind: "sites" });
    const [definitions, data] = await Promise.all([definitionsInForce(), entityData()]);
    const surfaces = reply.kind === "sites" ? reply.sites.surfaces : [];
    const absence = reply.kind === "unavailable" ? unavailableLines(reply) : [];
    const sites = definitions.map((inForce) => siteDetails(inForce, surfaces));
    place.replaceChildren(...absence, ...sites, ...(data?.refused ?? []).map(refusedLine));
  };
  return { place, refresh };
}

function siteDetails(inForce: DefinitionInForce, surfaces: readonly SurfaceHealth[]): HTMLElement {
  const { definition, isEntitys } = inForce;
  const own = surfaces.filter(({ site }) => site === definition.site);
  const watched = own.filter((health) => health.surface !== null || isTrouble(health));
  const details = element(
    "details",
    {},
    element(
      "summary",
      {},
      element("span", { class: "account" }, titleOf(definition)),
      ...(definition.experimental === true ? [element("span", { class: "pill outlined" }, say("experimental"))] : []),
      watched.length === 0 ? unused() : stateLine(worstOf(watched)),
    ),
    ...(definition.experimental === true ? [help(say("experimentalHelp"))] : []),
    help(say(isEntitys ? "sitesFromEntity" : "sitesDefinition", definition.version, definition.verified)),
    ...surfacesUsed(definition, own),
  );
  details.open = own.some(isTrouble);
  if (details.open) details.append(help(say("sitesRemedy")));
  return details;
}

/** Where it does not fit is said as its author must look for it. */
function refusedLine({ site, version, refusal, where }: RefusedDefinition): HTMLElement {
  const why = say(REFUSALS[refusal]);
  return help(say("sitesRefused", site, version, where === "" ? why : `${why} (${where})`));
}

/** A row for each surface that was used; those that were not are named in one sentence. */
function surfacesUsed(definition: SiteDefinition, own: readonly SurfaceHealth[]): HTMLElement[] {
  const others = definition.surfaces.filter(({ id }) => own.every(({ surface }) => surface !== id));
  const names = others.map(({ id }) => `${surfaceName(definition, id)} (${id})`);
  const sentence = names.length === 0 ? [] : [help(say("sitesOthers", names.join(", ")))];
  if (own.length === 0) return sentence;
  const headings = HEADINGS.map((word) => element("th", { scope: "col" }, say(word)));
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...headings)),
    element("tbody", {}, ...own.map((health) => row(definition, health))),
  );
  const label = { class: "scroll", role: "group", tabindex: "0", "aria-label": titleOf(definition) };
  return [element("div", label, table), ...sentence];
}

function row(definition: SiteDefinition, { surface, state, failing, last_used, last_whole }: SurfaceHealth): HTMLElement {
  const fails = failingSentence(failing);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, surfaceName(definition, surface), ...(surface === null ? [] : [second(surface)])),
    element("td", {}, stateLine(state), ...(fails === "" ? [] : [second(fails)])),
    element("td", {}, dayOrNone(last_used)),
    element("td", {}, dayOrNone(last_whole)),
  );
}

function unused(): HTMLElement {
  return element("span", { class: "help" }, say("sitesUnused"));
}

function dayOrNone(day: string | null): string {
  return day === null ? "–" : dayOfYear(day);
}
