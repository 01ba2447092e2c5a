import { ask } from "../asking";
import type { SurfaceHealth } from "../contract";
import { element } from "../elements";
import { help, second } from "../lines";
import type { SitesReply } from "../messages";
import { failingSentence, isTrouble, stateLine, worstOf } from "../site-health";
import { allDefinitions, definitionNamed, titleOf } from "../sites/definitions";
import { type DefinitionInForce, inForce } from "../sites/entity-definitions";
import { icon } from "../styles/icons";
import { surfaceName } from "../surface-words";
import { say } from "../words";

/** How the surfaces of the tab's site were found lately, and which other sites have changed. */
export function sitesSummary(site: string | null): HTMLElement {
  const place = element("div", { class: "sites", role: "status" });
  const builtIn = site === null ? null : definitionNamed(site);
  const asked = Promise.all([ask<SitesReply>({ kind: "sites" }), builtIn === null ? null : inForce(builtIn)]);
  void asked.then(([reply, definition]) => {
    const surfaces = reply.kind === "sites" ? reply.sites.surfaces : [];
    const own = surfaces.filter((health) => health.site === site);
    const others = surfaces.filter((health) => health.site !== site && isTrouble(health));
    place.append(...ownDefinition(definition), ...ownSurfaces(definition, own), ...changedSites(others));
  });
  const link = element("a", { href: "options.html#sitesTitle", target: "_blank" }, say("sitesOpen"));
  return element("div", {}, place, help(link));
}

function ownDefinition(inForce: DefinitionInForce | null): HTMLElement[] {
  if (inForce === null || !inForce.isEntitys) return [];
  return [help(say("popupDefinition", inForce.definition.version))];
}

/** One line for each kind of surface: two that people call the same are one, with the worse state. */
function ownSurfaces(inForce: DefinitionInForce | null, surfaces: readonly SurfaceHealth[]): HTMLElement[] {
  if (inForce === null) return [];
  const { definition } = inForce;
  const shown = surfaces.filter((health) => health.surface !== null || isTrouble(health));
  const byName = Map.groupBy(shown, ({ surface }) => surfaceName(definition, surface));
  if (byName.size === 0) return [];
  const lines = [...byName].map(([name, alike]) => {
    const fails = failingSentence([...new Set(alike.flatMap(({ failing }) => failing))]);
    return element(
      "li",
      {},
      element("span", {}, name),
      stateLine(worstOf(alike)),
      ...(fails === "" ? [] : [second(fails)]),
    );
  });
  return [help(say("sitesLately", titleOf(definition))), element("ul", {}, ...lines)];
}

function changedSites(troubled: readonly SurfaceHealth[]): HTMLElement[] {
  const titles = allDefinitions()
    .filter(({ site }) => troubled.some((health) => health.site === site))
    .map(titleOf);
  if (titles.length === 0) return [];
  return [element("p", { class: "due" }, icon("warn"), say("sitesChanged", titles.join(", ")))];
}
