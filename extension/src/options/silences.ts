import { ask } from "../asking";
import type { SilenceOption, Silences } from "../contract";
import { element } from "../elements";
import { help } from "../lines";
import type { SilencesReply, UnavailableAnswer } from "../messages";
import { icon } from "../styles/icons";
import { count, say } from "../words";
import type { LivePart } from "./live-part";

/** The clauses that the person has silenced, or may because their findings were wrong time and again. */
export function silencesPart(): LivePart {
  const place = element("div", { class: "silences" });

  const show = (reply: SilencesReply) => {
    place.replaceChildren(...(reply.kind === "unavailable" ? absence(reply) : silences(reply.silences, choose)));
  };
  const choose = async (clause: string, silent: boolean) => {
    show(await ask<SilencesReply>({ kind: "silence", choice: { clause, silent } }));
    place.querySelector<HTMLElement>(`[data-clause="${clause}"]`)?.focus();
  };
  return { place, refresh: async () => show(await ask<SilencesReply>({ kind: "silences" })) };
}

function absence({ problem }: UnavailableAnswer): HTMLElement[] {
  return [element("p", { class: "state bad" }, icon("unavailable"), problem?.message ?? say("silencesAbsent"))];
}

type Choose = (clause: string, silent: boolean) => Promise<void>;

function silences({ permitted, clauses }: Silences, choose: Choose): HTMLElement[] {
  if (!permitted) return [help(say("silencesForbidden"))];
  if (clauses.length === 0) return [help(say("silencesNone"))];
  return [element("ul", { class: "accounts" }, ...clauses.map((option) => choice(option, choose)))];
}

function choice({ clause, title, times, silent, only_in_part }: SilenceOption, choose: Choose): HTMLElement {
  const word = say(silent ? "silencesAgain" : "silencesSilence");
  const button = element("button", { type: "button", class: "secondary", "data-clause": clause }, word);
  button.setAttribute("aria-label", `${word}: ${clause}`);
  button.addEventListener("click", () => void choose(clause, !silent));
  const facts = [say(silent ? "silencesIsSilent" : "silencesSpeaks"), count(times, "silencesTimesOne", "silencesTimesMany")];
  return element(
    "li",
    {},
    element(
      "div",
      { class: "account" },
      element("span", { lang: "es" }, `${clause} ${title}`),
      help(facts.join(" · ")),
      ...(only_in_part ? [help(say("silencesInPart"))] : []),
    ),
    button,
  );
}
