import { browser } from "./browser";
import { element } from "./elements";
import { help } from "./lines";
import type { MessageToBackground, UnavailableAnswer } from "./messages";
import { icon } from "./styles/icons";
import { say } from "./words";

/** Ask the background from a page of the extension; a background that cannot be reached is an answer too. */
export async function ask<Reply>(message: MessageToBackground): Promise<Reply | UnavailableAnswer> {
  const reply = await browser.runtime.sendMessage<MessageToBackground, Reply | undefined>(message).catch(() => undefined);
  return reply ?? { kind: "unavailable", reason: "problem", whenAbsent: "permit_with_notice" };
}

/** That the service did not answer, or could not do what it was asked: why, and how to mend it. */
export function unavailableLines({ reason, problem }: UnavailableAnswer): HTMLElement[] {
  const failed = reason === "problem" && problem !== undefined;
  return [
    element("p", { class: "state bad" }, icon("unavailable"), say(failed ? "stateError" : "stateAbsent")),
    help(problem?.message ?? say("stateAbsentHelp")),
    help(say("stateMend")),
  ];
}
