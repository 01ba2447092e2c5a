import { KIND_WORDS } from "../account-words";
import { accountName, declareAccount, type DeclaredKind } from "../accounts";
import type { Actor } from "../contract";
import { element } from "../elements";
import type { Description } from "../messages";
import { isNetwork } from "../networks";
import { say } from "../words";

/** As whom this tab would publish and, when nobody has said whose the account is, the way to say it. */
export function accountSection({ actor, site }: Description): HTMLElement {
  const name = accountName(actor);
  if (actor === null || name === null) return element("p", { class: "help" }, say("popupAccountUnseen"));
  if (actor.identity === "disagreed") return element("p", {}, say("popupAccountDisagreed"));
  const kind = element("p", { class: "help" }, say(KIND_WORDS[actor.kind ?? "unknown"]));
  const place = element("div", {}, element("p", { class: "account" }, name), kind);
  if (actor.kind === "unknown") place.append(declaration(actor, site, kind));
  return place;
}

function declaration(actor: Actor, site: string, told: HTMLElement): HTMLElement {
  const notice = element("p", { class: "notice", role: "status" });
  const buttons = element("div", { class: "choices" });
  const declare = async (kind: DeclaredKind) => {
    if (!isNetwork(site)) return;
    const handle = actor.handle ?? actor.name ?? "";
    try {
      await declareAccount({ network: site, handle, id: actor.id ?? null, kind });
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
