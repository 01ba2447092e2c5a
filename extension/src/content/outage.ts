import type { WhenServiceIsAbsent } from "../contract";
import type { JudgeAnswer, UnavailableReason } from "../messages";

/** Time after an unanswered question in which nobody is asked ahead of time, nor waited for, in ms. */
const FRESH = 60_000;

/** What a page knows of a service that does not answer. */
export interface Outage {
  /** Somebody was asked just now: an answer ends the outage. */
  heard(answer: JudgeAnswer): void;
  /** To ask again would most likely be in vain. */
  isFresh(): boolean;
  /** What nobody can judge now may be done all the same. */
  permits(): boolean;
}

/** `tell` hears once of each outage in which things are done unjudged. */
export function followOutage(tell: (reason: UnavailableReason) => void): Outage {
  let last: { readonly at: number; readonly whenAbsent: WhenServiceIsAbsent } | null = null;
  let isTold = false;

  const heard = (answer: JudgeAnswer) => {
    if (answer.kind === "judged") {
      last = null;
      isTold = false;
      return;
    }
    last = { at: performance.now(), whenAbsent: answer.whenAbsent };
    if (answer.whenAbsent !== "permit_with_notice" || isTold) return;
    isTold = true;
    tell(answer.reason);
  };
  const isFresh = () => last !== null && performance.now() - last.at < FRESH;
  return { heard, isFresh, permits: () => isFresh() && last?.whenAbsent === "permit_with_notice" };
}
