import { KIND_WORDS } from "../account-words";
import {
  declareAccount,
  type DeclaredAccount,
  declaredAccounts,
  type DeclaredKind,
  declaredName,
  fixedAccounts,
  isSameAccount,
} from "../accounts";
import { element } from "../elements";
import { help } from "../lines";
import { NETWORK_NAMES } from "../networks";
import type { LivePart } from "../options/live-part";
import { type SeenAccount, seenAccounts } from "../seen-accounts";
import { say } from "../words";
import { type AccountOffer, accountOffer } from "./account-offer";

type Account = Omit<DeclaredAccount, "kind">;

/** The accounts seen in tabs of this browser and those already declared: one press says whose each is. */
export function accountOffers(): LivePart {
  const list = element("ul", { class: "accounts" });
  const nobody = help(say("welcomeNoAccounts"));
  const notice = element("p", { class: "notice", role: "status" });
  const byHand = element("a", { href: "options.html#optionsAccounts" }, say("welcomeByHand"));
  let offers: readonly AccountOffer[] = [];

  const declare = async (account: Account, kind: DeclaredKind) => {
    try {
      await declareAccount({ ...account, kind });
      notice.textContent = say("welcomeDeclared", declaredName({ ...account, kind }), say(KIND_WORDS[kind]));
    } catch {
      notice.textContent = say("popupNotSaved");
    }
  };
  /**
   * The offer that there is for an account, so that the focus and what was read aloud stay; else a new one. A page may
   * show an account's number before its name.
   */
  const offerOf = (account: Account): AccountOffer => {
    const known = offers.find((offer) => isSameAccount(offer.account, account) && offer.account.handle === account.handle);
    if (known !== undefined) return known;
    const offer = accountOffer(account, (kind) => void declare(account, kind));
    list.append(offer.place);
    return offer;
  };
  const refresh = async () => {
    const [declared, fixed, seen] = await Promise.all([declaredAccounts(), fixedAccounts(), seenAccounts()]);
    const isAmong = (account: Account, known: readonly Account[]) => known.some((other) => isSameAccount(other, account));
    const unsaid = seen.map(addressOf).filter((account) => !isAmong(account, declared));
    const shown = [...declared.map((account) => offerOf(account)), ...unsaid.map(offerOf)];
    offers.filter((offer) => !shown.includes(offer)).forEach((offer) => offer.place.remove());
    const [newcomer] = unsaid.filter((account) => !offers.some((offer) => isSameAccount(offer.account, account)));
    offers = shown;
    for (const { account, show } of offers) {
      show(declared.find((known) => isSameAccount(known, account))?.kind ?? null, isAmong(account, fixed));
    }
    nobody.hidden = offers.length > 0;
    if (newcomer === undefined) return;
    notice.textContent = say("welcomeSeen", declaredName({ ...newcomer, kind: "personal" }), NETWORK_NAMES[newcomer.network]);
  };
  return { place: element("div", { class: "offers" }, nobody, list, notice, element("p", {}, byHand)), refresh };
}

function addressOf({ network, actor }: SeenAccount): Account {
  return { network, handle: actor.handle ?? actor.name ?? "", id: actor.id ?? null };
}
