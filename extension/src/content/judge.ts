import { browser, isExtensionAlive } from "../browser";
import type { Verdict, WhenServiceIsAbsent } from "../contract";
import type { JudgeAnswer, MessageToBackground, UnavailableAnswer, UnavailableReason } from "../messages";
import { keyOf } from "./draft";

/** Longest wait for any answer; the background's own deadlines are shorter and say more. */
const DEADLINE = 7000;
const MOST_VERDICTS = 8;

/** Asks for verdicts on drafts, or on something else, and remembers the last few, in memory only. */
export interface Judge<Asked> {
  known(asked: Asked): Verdict | null;
  ask(asked: Asked): Promise<JudgeAnswer>;
  /** Ask ahead of time: one question at a time, and of those that wait only the latest; null when overtaken. */
  anticipate(asked: Asked): Promise<JudgeAnswer | null>;
  /** Forget every verdict: what has been published since may change them. */
  forget(): void;
}

/** `whenAbsent` says what to do when the background, which says so itself, cannot be reached. */
export function createJudge<Asked>(
  messageFor: (asked: Asked) => MessageToBackground,
  whenAbsent: () => WhenServiceIsAbsent,
): Judge<Asked> {
  const verdicts = new Map<string, Verdict>();
  const underway = new Map<string, Promise<JudgeAnswer>>();
  let anticipating: Promise<unknown> = Promise.resolve();
  let latest: Asked | null = null;

  const ask = (asked: Asked): Promise<JudgeAnswer> => {
    const key = keyOf(asked);
    const verdict = verdicts.get(key);
    if (verdict !== undefined) return Promise.resolve({ kind: "judged", verdict });
    const answer = underway.get(key) ?? send(asked);
    underway.set(key, answer);
    return answer;
  };
  const send = async (asked: Asked): Promise<JudgeAnswer> => {
    const answer = await Promise.race([request(messageFor(asked)), afterDeadline()]);
    const key = keyOf(asked);
    underway.delete(key);
    if (answer.kind === "unavailable") return { ...answer, whenAbsent: answer.whenAbsent ?? whenAbsent() };
    remember(key, answer.verdict);
    return answer;
  };
  const remember = (key: string, verdict: Verdict) => {
    verdicts.set(key, verdict);
    const oldest = verdicts.keys().next();
    if (verdicts.size > MOST_VERDICTS && !oldest.done) verdicts.delete(oldest.value);
  };
  const anticipate = async (asked: Asked) => {
    latest = asked;
    await anticipating;
    if (latest !== asked) return null;
    const answer = ask(asked);
    anticipating = answer;
    return answer;
  };
  return {
    known: (asked) => verdicts.get(keyOf(asked)) ?? null,
    ask,
    anticipate,
    forget: () => verdicts.clear(),
  };
}

type Unheard = Omit<UnavailableAnswer, "whenAbsent"> & { readonly whenAbsent: WhenServiceIsAbsent | null };

async function request(message: MessageToBackground): Promise<JudgeAnswer | Unheard> {
  // A background that is stopped in the middle loses the question: the second one starts it anew.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (!isExtensionAlive()) return unheard("orphaned");
    try {
      const answer: JudgeAnswer | undefined = await browser.runtime.sendMessage(message);
      if (answer !== undefined) return answer;
    } catch {
      // Nobody was there to answer.
    }
  }
  return unheard(isExtensionAlive() ? "absent" : "orphaned");
}

function afterDeadline(): Promise<Unheard> {
  return new Promise((resolve) => setTimeout(() => resolve(unheard("slow")), DEADLINE));
}

function unheard(reason: UnavailableReason): Unheard {
  return { kind: "unavailable", reason, whenAbsent: null };
}
