import { browser } from "../browser";
import type { Problem, WhenServiceIsAbsent } from "../contract";
import { managedSettings } from "../managed";
import type { UnavailableAnswer } from "../messages";
import type { Unanswered } from "./host_port";

/** What to do with a draft that nobody could judge: as the entity fixed in this browser, or as the service last said. */
export async function policyInAbsence(): Promise<WhenServiceIsAbsent> {
  const [fixed, { whenServiceIsAbsent }] = await Promise.all([
    managedSettings(),
    browser.storage.local.get("whenServiceIsAbsent"),
  ]);
  return fixed.when_service_is_absent ?? (whenServiceIsAbsent as WhenServiceIsAbsent | undefined) ?? "permit_with_notice";
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
