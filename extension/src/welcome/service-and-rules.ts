import { element } from "../elements";
import type { LivePart } from "../options/live-part";
import { tellServiceState } from "../service-state";
import { say } from "../words";
import { entityRules } from "./entity-rules";

/** Whether the service is there, the way to ask again when it is not, and what the entity has decided. */
export function serviceAndRules(): LivePart {
  const state = element("div", { role: "status" });
  const again = element("button", { type: "button", class: "secondary", hidden: "" }, say("guideAgain"));
  const rules = element("div", { class: "rules" });
  const heading = element("h3", {}, say("stateService"));
  const place = element("div", { class: "service" }, heading, state, again, rules);

  const refresh = async () => {
    const answer = await tellServiceState(state);
    again.hidden = answer.kind === "status";
    rules.replaceChildren(...entityRules(answer));
  };
  again.addEventListener("click", () => void refresh());
  return { place, refresh };
}
