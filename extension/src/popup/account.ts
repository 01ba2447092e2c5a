import { KIND_WORDS } from "../account-words";
import { accountName, declareAccount, type DeclaredKind } from "../accounts";
import type { Actor, Network } from "../contract";
import { element } from "../elements";
import { help } from "../lines";
import type { Description } from "../messages";
import { say } from "../words";

/** As whom this tab would publish and, when nobody has said whose the account is, the way to say it. */
export function accountSection({ actor, network }: Description): HTMLElement {
  const name = accountName(actor);
  if (actor === null || name === null) return help(say("popupAccountUnseen"));
  if (actor.identity === "disagreed") return element("p", {}, say("popupAccountDisagreed"));
  const kind = help(say(KIND_WORDS[actor.kind ?? "unknown"]));
  const place = element("div", {}, element("p", { class: "account" }, name), kind);
  if (actor.kind === "unknown") place.append(declaration(actor, network, kind));
  return place;
}

function declaration(actor: Actor, network: Network, told: HTMLElement): HTMLElement {
  const notice = element("p", { class: "notice", role: "status" });
  const buttons = element("div", { class: "choices" });
  const declare = async (kind: DeclaredKind) => {
    const handle = actor.handle ?? actor.name ?? "";
    try {
      await declareAccount({ network, handle, id: actor.id ?? null, kind });
    } catch {
      notice.textContent = say("popupNotSaved");
      return;
    }
    told.textContent = say(KIND_WORDS[kind]);
    notice.textContent = say("popupSaved");
    buttons.remove();
  };
  for (const [kind, word] of [["personal", "declarePersonal"], ["institutional", "declareInstitutional"]] as const) {
    const button = element("button", { type: "button", class: "secondary" }, say(word));
    button.addEventListener("click", () => void declare(kind));
    buttons.append(button);
  }
  return element("div", {}, buttons, notice);
}
