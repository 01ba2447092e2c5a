import type { Decision, Draft, Verdict } from "../contract";
import type { JudgeAnswer } from "../messages";
import type { BadgeState, JudgedState } from "../warning/badge";
import type { Choice, PanelView } from "../warning/panel";
import type { Attempt } from "./attempt";
import type { Composer } from "./composer";
import { clausesOf, isSamePublication, keyOf } from "./draft";
import type { Judge } from "./judge";
import { createPasses } from "./passes";
import type { Questions, Reply } from "./question";
import { isEmpty } from "./reading/read";
import { leaves, replay } from "./replay";
import { successorOf } from "./resolve";

/** What the gate needs from the rest of the page's script. */
export interface Surroundings {
  readonly judge: Judge<Draft>;
  /** The draft as it is now, or null when its composer is gone. */
  draftIn(composer: Composer): Draft | null;
  /** Say something beside the composer. */
  tell(composer: Composer, state: BadgeState): void;
  readonly ready: Promise<void>;
  readonly questions: Questions;
  decided(decision: Decision): void;
  /** The page is let publish a draft now. */
  letThrough(composer: Composer, draft: Draft): void;
  /** A held draft was let through, and has left its composer in time or not. */
  released(composer: Composer, hasLeft: boolean): void;
  /** What was held has lost its composer, and stays unpublished. */
  lost(): void;
}

export interface Gate {
  /** Let an attempt through, or hold it and settle it later. */
  receive(attempt: Attempt, event: Event): void;
}

/** An attempt that may go on, and the draft that goes out with it. */
interface Cleared {
  readonly attempt: Attempt;
  readonly draft: Draft;
}

/** Holds every attempt to publish until its draft is known to be clear, or the person decides. */
export function createGate(around: Surroundings): Gate {
  const passes = createPasses();
  const held = new WeakSet<Element>();

  const receive = (attempt: Attempt, event: Event) => {
    const { composer } = attempt;
    const draft = around.draftIn(composer);
    if (draft === null || isEmpty(draft.text)) return;
    if (passes.use(composer.editor, draft) || isKnownHarmless(draft)) {
      around.letThrough(composer, draft);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (held.has(composer.editor) || around.questions.areClosedTo(event)) return;
    held.add(composer.editor);
    void settle(attempt, draft)
      .finally(() => held.delete(composer.editor))
      .then((cleared) => cleared && release(cleared));
  };

  const isKnownHarmless = (draft: Draft) => {
    const verdict = around.judge.known(draft);
    return verdict !== null && verdict.outcome !== "warn";
  };

  /** Ask until what was pressed may go out, or is given up. */
  const settle = async (attempt: Attempt, draftAtPress: Draft): Promise<Cleared | null> => {
    await around.ready;
    // Before that, less was known of the account.
    const actor = around.draftIn(attempt.composer)?.actor ?? null;
    const pressed = { ...draftAtPress, actor };
    for (;;) {
      const here = inPlace(attempt, pressed);
      const draft = here && around.draftIn(here.composer);
      if (here === null || draft === null) {
        around.lost();
        return null;
      }
      if (isEmpty(draft.text)) return null;
      // Nobody has pressed for what it has become, half of a sentence perhaps.
      if (!isSamePublication(draft, pressed)) {
        around.tell(here.composer, { kind: "press_again" });
        return null;
      }
      around.tell(here.composer, { kind: "checking" });
      const answer = await around.judge.ask(draft);
      if (!isStill(here, draft)) continue;
      const next = await settleAnswer(here, draft, answer);
      if (next === "release" && isStill(here, draft)) return { attempt: inPlace(here, draft) ?? here, draft };
      if (next === "stop") return null;
    }
  };

  /** The attempt where its composer is now, which some pages build anew while it is held; null when it is gone. */
  const inPlace = (attempt: Attempt, { text }: Draft): Attempt | null => {
    if (attempt.composer.editor.isConnected) return attempt;
    const composer = successorOf(attempt.composer, text);
    return composer && { ...attempt, composer };
  };

  const isStill = (attempt: Attempt, draft: Draft) => {
    const here = inPlace(attempt, draft);
    const now = here && around.draftIn(here.composer);
    return now !== null && keyOf(now) === keyOf(draft);
  };

  const settleAnswer = async (attempt: Attempt, draft: Draft, answer: JudgeAnswer) => {
    const { composer } = attempt;
    if (answer.kind === "unavailable") {
      around.tell(composer, { kind: "unavailable", reason: answer.reason });
      if (answer.whenAbsent === "permit_with_notice") return "release";
      const view = { kind: "unjudged", verdict: null, reason: answer.reason } as const;
      const reply = await askPerson(attempt, draft, view);
      if (reply === "again") return reply;
      return reply === "publish" ? "release" : "stop";
    }
    const { verdict } = answer;
    around.tell(composer, stateOf(verdict));
    if (verdict.outcome !== "warn") return "release";
    const choice = await askPerson(attempt, draft, { kind: "warning", verdict });
    if (choice === "again") return "again";
    const isGone = inPlace(attempt, draft) === null;
    if (choice === "publish" && !isGone && !isStill(attempt, draft)) return "again";
    around.decided(decisionOf(isGone ? "discard" : choice, draft, verdict));
    return choice === "publish" ? "release" : "stop";
  };

  const askPerson = async (
    attempt: Attempt,
    draft: Draft,
    shown: Pick<PanelView, "kind" | "verdict" | "reason">,
  ): Promise<Reply> => {
    const { composer } = attempt;
    const { text, actor = null } = draft;
    const view = { ...shown, text, actor, network: composer.site.network };
    const choice = await around.questions.ask(view, () => isStill(attempt, draft));
    if (choice === "edit") inPlace(attempt, draft)?.composer.editor.focus();
    return choice;
  };

  /** Publish, and make sure that it did: a second press, by hand or for a second step, is let through meanwhile. */
  const release = async ({ attempt, draft }: Cleared) => {
    const { composer } = attempt;
    passes.grant(composer.editor, draft);
    await replay(attempt);
    passes.grant(composer.editor, draft);
    const hasLeft = await leaves(composer, draft.text);
    if (hasLeft) passes.revoke(composer.editor);
    else around.tell(composer, { kind: "press_again" });
    around.released(composer, hasLeft);
  };

  return { receive };
}

/** What a badge says about a verdict. */
export function stateOf({ outcome, findings }: Verdict): JudgedState {
  return outcome === "clear" ? { kind: "clear" } : { kind: outcome, findings };
}

const ACTIONS = { edit: "edited", publish: "published_anyway", discard: "discarded" } as const;

function decisionOf(choice: Choice, draft: Draft, verdict: Verdict): Decision {
  return {
    action: ACTIONS[choice],
    network: draft.network ?? "x",
    surface: draft.surface ?? "post",
    account_kind: draft.actor?.kind ?? "unknown",
    clauses: clausesOf(verdict.findings),
  };
}
