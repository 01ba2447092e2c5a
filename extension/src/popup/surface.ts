import { element } from "../elements";
import { help } from "../lines";
import type { Description } from "../messages";
import { stateLine } from "../site-health";
import { definitionNamed, titleOf } from "../sites/definitions";
import { SURFACE_WORDS } from "../surface-words";
import { say, type Word } from "../words";

const HELPS: Readonly<Record<Description["definition_state"], Word | null>> = {
  current: null,
  degraded: "definitionDegradedHelp",
  unwatched: "definitionUnwatchedHelp",
};

/** Which composer of the tab is watched, and how well its site definition still fits. */
export function surfaceSection({ site, surface, definition_state }: Description): HTMLElement {
  const definition = definitionNamed(site);
  const title = definition === null ? site : titleOf(definition);
  const caution = definition?.experimental === true ? [help(say("experimentalHelp"))] : [];
  if (surface === null) return element("div", {}, element("p", {}, `${title} · ${say("popupNoComposer")}`), ...caution);
  const word = HELPS[definition_state];
  return element(
    "div",
    {},
    element("p", {}, `${title} · ${say(SURFACE_WORDS[surface])}`),
    element("p", {}, stateLine(definition_state)),
    ...(word === null ? [] : [help(say(word))]),
    ...caution,
  );
}
