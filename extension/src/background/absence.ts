import { whenServiceIsAbsent } from "../absence";
import type { Problem } from "../contract";
import type { UnavailableAnswer } from "../messages";
import type { Unanswered } from "./host_port";

export async function unavailable(why: Unanswered | Problem): Promise<UnavailableAnswer> {
  const whenAbsent = await whenServiceIsAbsent();
  if ("reason" in why) return { kind: "unavailable", reason: why.reason, whenAbsent };
  return { kind: "unavailable", reason: reasonOf(why), whenAbsent, problem: why };
}

function reasonOf(problem: Problem): UnavailableAnswer["reason"] {
  if (problem.code === "too_slow") return "slow";
  return problem.code === "unavailable" ? "absent" : "problem";
}
