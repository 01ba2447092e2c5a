import type { DefinitionState, SitePart, SurfaceHealth } from "./contract";
import { element } from "./elements";
import { icon, type IconName } from "./styles/icons";
import { say, type Word } from "./words";

/** From best to worst. */
const STATES: readonly DefinitionState[] = ["current", "degraded", "unwatched"];

const LOOKS: Readonly<Record<DefinitionState, readonly [quality: string, picture: IconName, word: Word]>> = {
  current: ["good", "clear", "definitionCurrent"],
  degraded: ["fair", "warn", "definitionDegraded"],
  unwatched: ["bad", "unwatched", "definitionUnwatched"],
};

const PART_WORDS: Readonly<Record<SitePart, Word>> = {
  composer: "partComposer",
  submit: "partSubmit",
  account: "partAccount",
  replay: "partReplay",
};

export function stateLine(state: DefinitionState): HTMLElement {
  const [quality, picture, word] = LOOKS[state];
  return element("span", { class: `state ${quality}` }, icon(picture), say(word));
}

/** Which parts fail, as a sentence; empty when none does. */
export function failingSentence(parts: readonly SitePart[]): string {
  return parts.length === 0 ? "" : say("partsFail", parts.map((part) => say(PART_WORDS[part])).join(", "));
}

/** Whether the site has changed there: a place that no definition names need not be watched. */
export function isTrouble({ surface, state }: SurfaceHealth): boolean {
  return state === "degraded" || (state === "unwatched" && surface !== null);
}

export function worstOf(surfaces: readonly SurfaceHealth[]): DefinitionState {
  return STATES[Math.max(0, ...surfaces.map(({ state }) => STATES.indexOf(state)))] ?? "current";
}
