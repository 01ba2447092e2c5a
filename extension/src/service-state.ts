import { ask, unavailableLines } from "./asking";
import { element } from "./elements";
import { help } from "./lines";
import type { StatusAnswer } from "./messages";
import { icon, type IconName } from "./styles/icons";
import { say, type Word } from "./words";

/** Ask the background how the service is, say it inside `place`, which announces what changes, and return it. */
export async function tellServiceState(place: HTMLElement): Promise<StatusAnswer> {
  place.replaceChildren(help(say("stateAsking")));
  const answer = await ask<StatusAnswer>({ kind: "status" });
  place.replaceChildren(...describe(answer));
  return answer;
}

function describe(answer: StatusAnswer): HTMLElement[] {
  if (answer.kind === "unavailable") {
    return [...unavailableLines(answer), help(say(answer.whenAbsent === "hold" ? "stateHolds" : "statePermits"))];
  }
  const { version, policy, problems } = answer.status;
  const facts = help(say("stateRunningWith", version, policy));
  if (problems.length === 0) return [state("good", "clear", "stateRunning"), facts];
  return [state("fair", "warn", "stateProblems"), ...problems.map((problem) => help(problem)), facts];
}

function state(quality: "good" | "fair", picture: IconName, word: Word): HTMLElement {
  return element("p", { class: `state ${quality}` }, icon(picture), say(word));
}
