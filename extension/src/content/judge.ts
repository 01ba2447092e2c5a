import { browser, isExtensionAlive } from "../browser";
import type { Draft, Verdict, WhenServiceIsAbsent } from "../contract";
import type { JudgeAnswer, JudgeMessage, UnavailableAnswer, UnavailableReason } from "../messages";
import { keyOf } from "./draft";

/** Longest wait for any answer; the background's own deadlines are shorter and say more. */
const DEADLINE = 7000;
const MOST_VERDICTS = 8;

/** Asks for verdicts and remembers the last few, in memory only. */
export interface Judge {
  known(draft: Draft): Verdict | null;
  ask(draft: Draft): Promise<JudgeAnswer>;
  /** Ask ahead of time: one question at a time, and of those that wait only the latest; null when overtaken. */
  anticipate(draft: Draft): Promise<JudgeAnswer | null>;
  /** Forget every verdict: what has been published since may change them. */
  forget(): void;
  /** What to do when nobody answers, as last heard. */
  setPolicy(policy: WhenServiceIsAbsent): void;
}

export function createJudge(): Judge {
  const verdicts = new Map<string, Verdict>();
  const asked = new Map<string, Promise<JudgeAnswer>>();
  let policy: WhenServiceIsAbsent = "permit_with_notice";
  let anticipating: Promise<unknown> = Promise.resolve();
  let latest: Draft | null = null;

  const ask = (draft: Draft): Promise<JudgeAnswer> => {
    const key = keyOf(draft);
    const verdict = verdicts.get(key);
    if (verdict !== undefined) return Promise.resolve({ kind: "judged", verdict });
    const underway = asked.get(key) ?? send(draft);
    asked.set(key, underway);
    return underway;
  };
  const send = async (draft: Draft): Promise<JudgeAnswer> => {
    const answer = await Promise.race([request(draft), afterDeadline()]);
    const key = keyOf(draft);
    asked.delete(key);
    if (answer.kind === "judged") remember(key, answer.verdict);
    else if (answer.policy !== null) policy = answer.policy;
    return answer.kind === "judged" ? answer : { ...answer, policy };
  };
  const remember = (key: string, verdict: Verdict) => {
    verdicts.set(key, verdict);
    const oldest = verdicts.keys().next();
    if (verdicts.size > MOST_VERDICTS && !oldest.done) verdicts.delete(oldest.value);
  };
  const anticipate = async (draft: Draft) => {
    latest = draft;
    await anticipating;
    if (latest !== draft) return null;
    const answer = ask(draft);
    anticipating = answer;
    return answer;
  };
  return {
    known: (draft) => verdicts.get(keyOf(draft)) ?? null,
    ask,
    anticipate,
    forget: () => verdicts.clear(),
    setPolicy: (heard) => (policy = heard),
  };
}

type Unheard = Omit<UnavailableAnswer, "policy"> & { readonly policy: WhenServiceIsAbsent | null };

async function request(draft: Draft): Promise<JudgeAnswer | Unheard> {
  const message: JudgeMessage = { kind: "judge", draft };
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
  return { kind: "unavailable", reason, policy: null };
}
