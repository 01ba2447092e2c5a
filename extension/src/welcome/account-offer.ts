import { type DeclaredAccount, type DeclaredKind, declaredName } from "../accounts";
import { element } from "../elements";
import { NETWORK_NAMES } from "../networks";
import { icon } from "../styles/icons";
import { say } from "../words";

/** One account with the two answers to the question whose it is. */
export interface AccountOffer {
  readonly account: Omit<DeclaredAccount, "kind">;
  readonly place: HTMLElement;
  /** Show what has been declared, or that nothing has, and whether the entity did so. */
  show(kind: DeclaredKind | null, isFixed: boolean): void;
}

export function accountOffer(account: AccountOffer["account"], declare: (kind: DeclaredKind) => void): AccountOffer {
  const words = { personal: "declarePersonal", institutional: "declareInstitutional" } as const;
  const name = `${declaredName({ ...account, kind: "personal" })} · ${NETWORK_NAMES[account.network]}`;
  const answers = (["personal", "institutional"] as const).map((kind) => {
    const button = element("button", { type: "button", class: "secondary answer" }, icon(kind), say(words[kind]));
    button.addEventListener("click", () => declare(kind));
    return { kind, button };
  });
  const buttons = answers.map(({ button }) => button);
  const group = element("div", { class: "choices", role: "group", "aria-label": name }, ...buttons);
  const note = element("p", { class: "help fixed" }, icon("locked"), say("fixed"));
  const show = (declared: DeclaredKind | null, isFixed: boolean) => {
    for (const { kind, button } of answers) {
      button.setAttribute("aria-pressed", String(kind === declared));
      button.disabled = isFixed;
    }
    note.hidden = !isFixed;
  };
  return { account, place: element("li", {}, element("p", { class: "account" }, name), group, note), show };
}
