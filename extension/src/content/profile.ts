import { bareHandle } from "../accounts";
import type { Actor } from "../contract";
import type { ProfileDefinition, SiteDefinition } from "../sites/definition";
import { PRESSABLE } from "./composer";
import { matchOf } from "./identity/fact";
import { isNamed, looksLike } from "./names";
import { readShown } from "./reading/read";

/** Time for a profile to be drawn after its address, and between two looks at it, in ms. */
const LONGEST = 15_000;
const REST = 400;

const LONGEST_BIOGRAPHY = 10_000;

/** The person's own profile as the page shows it. */
export interface OwnProfile {
  readonly actor: Actor;
  readonly biography: string;
}

/**
 * Wait for the person's own profile at the address of now; `onShown` is called once it has been drawn, and never at
 * somebody else's. Returns how to stop waiting.
 */
export function awaitOwnProfile(
  { profile }: SiteDefinition,
  actorNow: () => Actor,
  onShown: (shown: OwnProfile) => void,
): () => void {
  if (profile === undefined || !looksLike(location.pathname, profile.path)) return () => {};
  let rest: ReturnType<typeof setTimeout> | undefined;
  let wasShown = false;
  const stop = () => {
    changes.disconnect();
    clearTimeout(rest);
    clearTimeout(deadline);
  };
  const look = () => {
    rest = undefined;
    const actor = actorNow();
    if (!isOwn(profile, actor)) return;
    // What belongs to the profile may be drawn a moment after the sign that it is the person's own.
    if (!wasShown) {
      wasShown = true;
      lookLater();
      return;
    }
    stop();
    onShown({ actor: { ...actor, name: actor.name ?? shownIn(profile.name) }, biography: biographyOf(profile) });
  };
  const lookLater = () => {
    rest ??= setTimeout(look, REST);
  };
  const changes = new MutationObserver(lookLater);
  const deadline = setTimeout(stop, LONGEST);
  changes.observe(document, { subtree: true, childList: true });
  lookLater();
  return stop;
}

/** Whether the page offers to edit this profile, and its address is the acting account's where it names one. */
function isOwn(profile: ProfileDefinition, actor: Actor): boolean {
  if (actor.identity !== "agreed" || !looksLike(location.pathname, profile.path)) return false;
  const named = matchOf(location.pathname, profile.path);
  if (named !== null && named.toLowerCase() !== bareHandle(actor.handle ?? "").toLowerCase()) return false;
  const offers = profile.own.some((selector) => document.querySelector(selector) !== null);
  return offers || [...document.querySelectorAll(`a[href], ${PRESSABLE}`)].some((each) => isNamed(each, profile.ownNames));
}

function biographyOf({ biography }: ProfileDefinition): string {
  const parts = [...document.querySelectorAll(biography.join(", "))].map(readShown);
  return parts.join("\n").slice(0, LONGEST_BIOGRAPHY).toWellFormed();
}

function shownIn(selectors: readonly string[]): string | null {
  const found = selectors.length === 0 ? null : document.querySelector(selectors.join(", "));
  return (found && readShown(found)) || null;
}
