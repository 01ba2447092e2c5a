import type { Finding } from "../contract";
import { element } from "../elements";
import type { UnavailableReason } from "../messages";
import { icon, type IconName } from "../styles/icons";
import { count, say, type Word } from "../words";
import pills from "../styles/pills.css" with { type: "text" };
import css from "./badge.css" with { type: "text" };
import { followEditor } from "./place";
import { closedShadow } from "./shadow";
import { pageTheme } from "./theme";

/** What is known about a draft that is being written. */
export type JudgedState =
  | { readonly kind: "checking" }
  | { readonly kind: "clear" }
  | { readonly kind: "remind" | "warn"; readonly findings: readonly Finding[] }
  | { readonly kind: "unavailable"; readonly reason: UnavailableReason };

/** `degraded` is a composer that only the generic rule found; `inner` is what is known about its draft. */
export type BadgeState =
  | JudgedState
  | { readonly kind: "degraded"; readonly inner?: JudgedState }
  | { readonly kind: "unwatched" }
  | { readonly kind: "paused" }
  | { readonly kind: "press_again" };

export interface Badge {
  show(state: BadgeState): void;
  remove(): void;
}

/** A small sign beside `editor` that says what is known about its draft; it takes neither focus nor clicks. */
export function createBadge(editor: HTMLElement): Badge {
  const { host, root } = closedShadow("comedido-badge", pills, css);
  const pill = element("p", { class: "pill", "aria-hidden": "true" });
  const announcement = element("p", { class: "announcement", role: "status" });
  const whole = element("div", { class: "comedido", lang: say("language") }, pill, announcement);
  root.append(whole);
  document.documentElement.append(host);
  const place = followEditor(editor, whole, pill);

  let announced: string | null = null;
  const show = (state: BadgeState) => {
    const words = wordsOf(state);
    const tone = toneOf(state);
    whole.dataset["theme"] = pageTheme();
    pill.dataset["state"] = tone;
    pill.className = `pill ${LOOKS[tone] ?? ""}`;
    pill.replaceChildren(icon(iconOf(state)), words);
    place.update();
    // Only another outcome is worth interrupting someone who writes and listens.
    if (tone === "checking" || tone === announced) return;
    announced = tone;
    announcement.textContent = words;
  };
  const remove = () => {
    place.release();
    host.remove();
  };
  return { show, remove };
}

/** The others are neither good nor bad news. */
const LOOKS: Readonly<Partial<Record<BadgeState["kind"], string>>> = {
  clear: "good",
  remind: "calm",
  warn: "fair",
  press_again: "fair",
  unavailable: "bad",
};

const REASON_WORDS: Readonly<Record<UnavailableReason, Word>> = {
  absent: "badgeAbsent",
  slow: "badgeSlow",
  problem: "badgeProblem",
  orphaned: "badgeOrphaned",
};

function wordsOf(state: BadgeState): string {
  switch (state.kind) {
    case "checking":
      return say("badgeChecking");
    case "clear":
      return say("badgeClear");
    case "remind":
      return count(state.findings.length, "badgeRemindOne", "badgeRemindMany");
    case "warn":
      return count(state.findings.length, "badgeWarnOne", "badgeWarnMany");
    case "unavailable":
      return say(REASON_WORDS[state.reason]);
    case "degraded":
      return state.inner === undefined
        ? say("badgeDegraded")
        : `${wordsOf(state.inner)} · ${say("badgeDegraded").toLowerCase()}`;
    case "unwatched":
      return say("badgeUnwatched");
    case "paused":
      return say("badgePaused");
    case "press_again":
      return say("badgePressAgain");
  }
}

function iconOf(state: BadgeState): IconName {
  return state.kind === "degraded" ? iconOf(state.inner ?? { kind: "unavailable", reason: "problem" }) : state.kind;
}

function toneOf(state: BadgeState): BadgeState["kind"] {
  return state.kind === "degraded" && state.inner !== undefined ? state.inner.kind : state.kind;
}
