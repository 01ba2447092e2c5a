import { browser } from "../browser";
import type { Problem, WhenServiceIsAbsent } from "../contract";
import type { UnavailableAnswer } from "../messages";
import type { Unanswered } from "./host_port";

/** What to do with a draft that nobody could judge, as the service last said: it can't be asked when it is absent. */
export async function policyInAbsence(): Promise<WhenServiceIsAbsent> {
  const { whenServiceIsAbsent } = await browser.storage.local.get("whenServiceIsAbsent");
  return (whenServiceIsAbsent as WhenServiceIsAbsent | undefined) ?? "permit_with_notice";
}

export async function rememberPolicy(whenServiceIsAbsent: WhenServiceIsAbsent): Promise<void> {
  await browser.storage.local.set({ whenServiceIsAbsent });
}

export async function unavailable(why: Unanswered | Problem): Promise<UnavailableAnswer> {
  const policy = await policyInAbsence();
  if ("reason" in why) return { kind: "unavailable", reason: why.reason, policy };
  return { kind: "unavailable", reason: reasonOf(why), policy, problem: why };
}

function reasonOf(problem: Problem): UnavailableAnswer["reason"] {
  if (problem.code === "too_slow") return "slow";
  return problem.code === "unavailable" ? "absent" : "problem";
}
