import type { Actor, EmailForm, Network, ProfilePage, Role } from "../contract";
import type { FindingsAnswer, MessageToBackground } from "../messages";
import type { SiteDefinition } from "../sites/definition";
import type { Notices } from "../warning/notice";
import { say } from "../words";
import { rememberAsked, wasAsked } from "./asked_profiles";
import { filledEmail } from "./email_field";
import { awaitOwnProfile, type OwnProfile } from "./profile";
import { followVisits } from "./visits";

/** What advice about pages needs from the rest of the page's script. */
export interface AdviceSurroundings {
  readonly ready: Promise<void>;
  actorNow(): Actor;
  role(): Role;
  isWatching(): boolean;
  ask(message: MessageToBackground): Promise<FindingsAnswer | null>;
  readonly notices: Notices;
}

/** Advice about what is no draft: the person's own profile (4.2), and the e-mail of an account (4.3, 1.1). */
export function followPages(definition: () => SiteDefinition, around: AdviceSurroundings): void {
  const { network } = definition();
  let stopWaiting = () => {};

  const onProfile = async ({ actor, biography }: OwnProfile) => {
    if (await wasAsked(network, actor)) return;
    const page: ProfilePage = { network, actor, biography, role: around.role() };
    const answer = await around.ask({ kind: "profile", page });
    if (answer === null) return;
    await rememberAsked(network, actor);
    around.notices.show(say("noticeProfile"), answer.findings);
  };
  const onVisit = async () => {
    stopWaiting();
    await around.ready;
    if (!around.isWatching()) return;
    around.actorNow();
    stopWaiting = awaitOwnProfile(definition(), around.actorNow, (shown) => void onProfile(shown).catch(() => {}));
  };
  const onFilled = async (form: EmailForm) => {
    const answer = await around.ask({ kind: "emailForm", form });
    if (answer !== null) around.notices.show(say("noticeEmail"), answer.findings);
  };
  const told = new Set<string>();
  const onLeft = (event: Event) => {
    const filled = around.isWatching() ? filledEmail(event.composedPath()[0], definition().emailForms ?? []) : null;
    if (filled === null) return;
    const form = emailFormOf(network, filled.domain, filled.account === "acting" ? around.actorNow() : null);
    const key = JSON.stringify(form);
    if (told.has(key)) return;
    told.add(key);
    void onFilled(form);
  };

  const look = () => {
    if (around.isWatching()) around.actorNow();
  };

  followVisits(() => void onVisit());
  followAppearance(() => void around.ready.then(look));
  for (const type of ["change", "focusout"]) {
    window.addEventListener(type, onLeft, { capture: true, passive: true });
  }
}

/** Pages show who is acting some time after they are there, at the latest when the person has looked at them. */
function followAppearance(look: () => void): void {
  window.addEventListener("load", look, { once: true });
  document.addEventListener("visibilitychange", look);
}

/** An account that nobody can be sure about is left open, as one that does not exist yet. */
function emailFormOf(network: Network, domain: string, actor: Actor | null): EmailForm {
  return { network, domain, actor: actor?.identity === "agreed" ? actor : null };
}
