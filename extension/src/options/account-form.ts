import {
  bareHandle,
  type DeclaredAccount,
  declaredAccounts,
  type DeclaredKind,
  declaredName,
  isSameAccount,
} from "../accounts";
import { element } from "../elements";
import { labelled, selectOf } from "../fields";
import { isNetwork, NETWORK_NAMES, showsNames } from "../networks";
import { say } from "../words";

export interface AccountForm {
  readonly place: HTMLElement;
  /** Fill the form with `account`, so that keeping it changes that one. */
  edit(account: DeclaredAccount): void;
  focus(): void;
}

type Keep = (account: DeclaredAccount, replaced: DeclaredAccount | null) => Promise<void>;

/** The form for one account. It calls `keep` only with an account that passes its checks. */
export function accountForm(keep: Keep): AccountForm {
  const network = selectOf(Object.entries(NETWORK_NAMES), "x");
  const handle = element("input", { type: "text", autocomplete: "off", spellcheck: "false", maxlength: "200" });
  const kinds = [["personal", say("optionsPersonal")], ["institutional", say("optionsInstitutional")]] as const;
  const kind = selectOf(kinds, "personal");
  const help = element("p", { class: "help", id: "handle-help" }, say("optionsHandleHelp"));
  const mistake = element("p", { class: "mistake", id: "mistake", role: "alert" });
  const submit = element("button", { type: "submit", class: "primary" });
  const cancel = element("button", { type: "button", class: "secondary" }, say("optionsCancel"));
  const place = element(
    "form",
    { novalidate: "" },
    labelled("network", "optionsNetwork", network),
    labelled("handle", "optionsHandle", handle, help, mistake),
    labelled("kind", "optionsKind", kind),
    element("div", { class: "buttons" }, submit, cancel),
  );
  handle.setAttribute("aria-describedby", "handle-help mistake");
  let edited: DeclaredAccount | null = null;

  const written = (): DeclaredAccount | null => {
    if (!isNetwork(network.value)) return null;
    const id = edited?.network === network.value && edited.handle === handle.value ? edited.id : null;
    const kept = { network: network.value, handle: bareHandle(handle.value), id };
    return { ...kept, kind: kind.value as DeclaredKind };
  };
  const show = (account: DeclaredAccount | null) => {
    edited = account;
    network.value = account?.network ?? "x";
    handle.value = account?.handle ?? "";
    kind.value = account?.kind ?? "personal";
    submit.textContent = say(account === null ? "optionsAdd" : "optionsSave");
    cancel.hidden = account === null;
    tell("");
  };
  const tell = (problem: string) => {
    mistake.textContent = problem;
    handle.setAttribute("aria-invalid", String(problem !== ""));
  };
  const send = async () => {
    const account = written();
    if (account === null) return;
    const problem = await problemWith(account, edited);
    tell(problem);
    if (problem !== "") return handle.focus();
    await keep(account, edited);
    show(null);
    handle.focus();
  };
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  cancel.addEventListener("click", () => {
    show(null);
    handle.focus();
  });
  show(null);
  return {
    place,
    edit(account) {
      show(account);
      handle.focus();
    },
    focus: () => handle.focus(),
  };
}

/** What is wrong with an account in a sentence, or nothing. */
async function problemWith(account: DeclaredAccount, edited: DeclaredAccount | null): Promise<string> {
  if (account.handle === "") return say("optionsHandleMissing");
  if (!showsNames(account.network) && /\s/.test(account.handle)) {
    return say("optionsHandleSpaces", NETWORK_NAMES[account.network]);
  }
  const others = (await declaredAccounts()).filter((known) => edited === null || !isSameAccount(known, edited));
  return others.some((known) => isSameAccount(known, account)) ? say("optionsHandleTwice", declaredName(account)) : "";
}
