import type { Surface } from "../contract";
import { element } from "../elements";
import type { DefinitionState, Description } from "../messages";
import { NETWORK_NAMES } from "../networks";
import { icon, type IconName } from "../styles/icons";
import { say, type Word } from "../words";

const SURFACE_WORDS: Readonly<Record<Surface, Word>> = {
  post: "surfacePost",
  reply: "surfaceReply",
  quote: "surfaceQuote",
  thread: "surfaceThread",
  comment: "surfaceComment",
  caption: "surfaceCaption",
  edit: "surfaceEdit",
};

const STATES: Readonly<Record<DefinitionState, readonly [quality: string, picture: IconName, word: Word, help?: Word]>> = {
  current: ["good", "clear", "definitionCurrent"],
  degraded: ["fair", "warn", "definitionDegraded", "definitionDegradedHelp"],
  unwatched: ["bad", "unwatched", "definitionUnwatched", "definitionUnwatchedHelp"],
};

/** Which composer of the tab is watched, and how well its site definition still fits. */
export function surfaceSection({ network: published, surface, definition_state }: Description): HTMLElement {
  const network = NETWORK_NAMES[published];
  if (surface === null && definition_state === "current") {
    return element("p", {}, `${network} · ${say("popupNoComposer")}`);
  }
  const [quality, picture, word, help] = STATES[definition_state];
  const name = surface === null ? network : `${network} · ${say(SURFACE_WORDS[surface])}`;
  return element(
    "div",
    {},
    element("p", {}, name),
    element("p", { class: `state ${quality}` }, icon(picture), say(word)),
    ...(help === undefined ? [] : [element("p", { class: "help" }, say(help))]),
  );
}
