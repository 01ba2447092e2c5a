import type { JudgeAnswer } from "../messages";
import { holds, rootsAround } from "../open-roots";
import type { SiteDefinition } from "../sites/definition";
import { type Badge, type BadgeState, createBadge, type JudgedState } from "../warning/badge";
import { type Composer, EDITABLE, textOf } from "./composer";
import { stateOf } from "./gate";
import { isEmpty } from "./reading/read";
import { composerOf, editorAt } from "./resolve";

/** Rest after the last keystroke before the draft is judged, in ms. */
const REST = 250;

export interface Watch {
  /** The composer in which the person writes now, or null. */
  current(): Composer | null;
  /** Say something beside a composer, which becomes the current one. */
  tell(composer: Composer, state: BadgeState): void;
  /** Judge the current draft again, since something else than its text changed. */
  refresh(): void;
}

/**
 * Follows the composer that last had the focus and keeps its badge up to date. Nothing runs before there is one, nor once
 * it is gone.
 */
export function watchComposers(
  definition: () => SiteDefinition,
  anticipate: (composer: Composer) => Promise<JudgeAnswer | null>,
  isWatching: () => boolean,
  onStart: () => void,
  onUse: (composer: Composer) => void,
): Watch {
  let editor: HTMLElement | null = null;
  let badge: Badge | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  // What was told about a draft that went out stays until the next one is written.
  let isTold = false;
  let timesTold = 0;
  // A composer is in use from the first words until it is empty again or left.
  let isInUse = false;

  const current = () => (editor?.isConnected ? composerOf(editor, definition()) : null);

  const follow = (found: HTMLElement) => {
    if (found === editor) return;
    unfollow();
    editor = found;
    // Editors also change without input events: a cleared text, an inserted emoji, a restored draft.
    changes.observe(found, { subtree: true, childList: true, characterData: true });
    for (const root of rootsAround(found)) removals.observe(root, { subtree: true, childList: true });
    onStart();
  };
  const unfollow = () => {
    clearTimeout(rest);
    changes.disconnect();
    removals.disconnect();
    badge?.remove();
    [editor, badge, isTold, isInUse] = [null, null, false, false];
  };
  const show = (state: BadgeState | null) => {
    if (state === null || editor === null) {
      badge?.remove();
      badge = null;
      return;
    }
    badge ??= createBadge(editor);
    badge.show(state);
  };
  const use = (composer: Composer) => {
    if (isInUse || !isWatching()) return;
    isInUse = true;
    onUse(composer);
  };
  const rethink = () => {
    clearTimeout(rest);
    rest = setTimeout(() => void think(), REST);
  };
  const think = async () => {
    const composer = current();
    if (composer === null) return unfollow();
    const text = textOf(composer);
    if (isEmpty(text)) isInUse = false;
    if (isTold && isEmpty(text)) return;
    isTold = false;
    if (!isWatching()) return show({ kind: "paused" });
    if (isEmpty(text)) return show(stateAlone(composer));
    if (composer.state === "unwatched") {
      show(stateAlone(composer));
      return use(composer);
    }
    show(within(composer, { kind: "checking" }));
    const before = timesTold;
    const answer = await anticipate(composer);
    const now = current();
    if (answer === null || now?.editor !== composer.editor || textOf(now) !== text || timesTold !== before) return;
    show(within(composer, answer.kind === "judged" ? stateOf(answer.verdict) : { kind: "unavailable", reason: answer.reason }));
    use(now);
  };
  const changes = new MutationObserver(rethink);
  // A dialog that is closed is removed whole, of which its editor hears nothing.
  const removals = new MutationObserver(() => {
    if (editor?.isConnected === false) unfollow();
  });

  const onWriting = (event: Event) => {
    const [target] = event.composedPath();
    const found = target instanceof Element ? editorAt(target) : null;
    if (found === null) return;
    if (found !== editor && composerOf(found, definition()) === null) return;
    follow(found);
    rethink();
  };
  const onLeaving = (event: FocusEvent) => {
    const next = event.relatedTarget;
    const scope = current()?.scope;
    if (next instanceof Element && scope !== undefined && !holds(scope, next) && next.matches(EDITABLE)) unfollow();
  };
  window.addEventListener("focusin", onWriting, true);
  window.addEventListener("input", onWriting, true);
  window.addEventListener("focusout", onLeaving, true);

  return {
    current,
    tell: (composer, state) => {
      if (!composer.editor.isConnected) return;
      follow(composer.editor);
      clearTimeout(rest);
      timesTold += 1;
      isTold = state.kind === "unavailable";
      show(isJudged(state) ? within(composer, state) : state);
      if (state.kind !== "checking") use(composer);
    },
    refresh: rethink,
  };
}

/** What there is to say about a composer before anything is written: only that its definition does not fit. */
function stateAlone({ state }: Composer): BadgeState | null {
  return state === "current" ? null : { kind: state };
}

function within({ state }: Composer, inner: JudgedState): BadgeState {
  return state === "degraded" ? { kind: "degraded", inner } : inner;
}

function isJudged(state: BadgeState): state is JudgedState {
  return ["checking", "clear", "remind", "warn", "unavailable"].includes(state.kind);
}
