import {
  declareAccount,
  type DeclaredAccount,
  declaredAccounts,
  declaredName,
  fixedAccounts,
  forgetAccount,
  isSameAccount,
} from "../accounts";
import { element } from "../elements";
import { help } from "../lines";
import { fixedBy } from "../lock";
import { managedSettings } from "../managed";
import { NETWORK_NAMES } from "../networks";
import { say, type Word } from "../words";
import { accountForm } from "./account-form";
import type { LivePart } from "./live-part";

/** The declared accounts, with a form below that adds one or changes the one chosen for editing. */
export function accountsEditor(): LivePart {
  const list = element("ul", { class: "accounts" });
  const notice = element("p", { class: "notice", role: "status" });

  const keep = async (account: DeclaredAccount, replaced: DeclaredAccount | null) => {
    if (replaced !== null) await forgetAccount(replaced);
    await declareAccount(account);
    notice.textContent = say(replaced === null ? "optionsAdded" : "optionsChanged", declaredName(account));
  };
  const remove = async (account: DeclaredAccount) => {
    await forgetAccount(account);
    notice.textContent = say("optionsRemoved", declaredName(account));
    form.focus();
  };
  const form = accountForm(keep);
  const refresh = async () => {
    const [accounts, fixed, settings] = await Promise.all([declaredAccounts(), fixedAccounts(), managedSettings()]);
    const itemOf = (account: DeclaredAccount) => {
      const isFixed = fixed.some((known) => isSameAccount(known, account));
      if (isFixed) return accountItem(account, element("p", { class: "help fixed" }, ...fixedBy(settings)));
      return accountItem(account, ...changeButtons(account, () => form.edit(account), () => void remove(account)));
    };
    list.replaceChildren(
      ...(accounts.length === 0 ? [element("li", { class: "help" }, say("optionsNoAccounts"))] : []),
      ...accounts.map(itemOf),
    );
  };
  return { place: element("div", {}, list, notice, form.place), refresh };
}

function accountItem(account: DeclaredAccount, ...beside: readonly HTMLElement[]): HTMLElement {
  const kind = say(account.kind === "personal" ? "kindPersonal" : "kindInstitutional");
  const facts = help(`${NETWORK_NAMES[account.network]} · ${kind}`);
  return element("li", {}, element("div", { class: "account" }, declaredName(account), facts), ...beside);
}

function changeButtons(account: DeclaredAccount, onEdit: () => void, onRemove: () => void): HTMLElement[] {
  const network = NETWORK_NAMES[account.network];
  const button = (word: Word, label: Word, action: () => void) => {
    const labels = { "aria-label": say(label, declaredName(account), network) };
    const made = element("button", { type: "button", class: "secondary", ...labels }, say(word));
    made.addEventListener("click", action);
    return made;
  };
  return [button("optionsEdit", "optionsEditOne", onEdit), button("optionsRemove", "optionsRemoveOne", onRemove)];
}
