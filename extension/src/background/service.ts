import type { Decision, Draft } from "../contract";
import type { JudgeAnswer, StatusAnswer } from "../messages";
import { rememberPolicy, unavailable } from "./absence";
import { askHost } from "./host_port";

const UNEXPECTED = { code: "internal", message: "El servicio dio una respuesta que no se esperaba.", where: null } as const;

/** Whether this life of the background has heard the service's settings, which may change between two lives. */
let hasHeardStatus = false;

export async function judge(draft: Draft): Promise<JudgeAnswer> {
  const answer = await askHost({ kind: "check", draft });
  if (answer.kind === "verdict") {
    if (!hasHeardStatus) void status();
    return { kind: "judged", verdict: answer.verdict };
  }
  if (answer.kind === "unanswered") return unavailable(answer);
  return unavailable(answer.kind === "problem" ? answer.problem : UNEXPECTED);
}

export async function record(decision: Decision): Promise<void> {
  await askHost({ kind: "decision", decision });
}

export async function status(): Promise<StatusAnswer> {
  const answer = await askHost({ kind: "status" });
  if (answer.kind === "status") {
    hasHeardStatus = true;
    await rememberPolicy(answer.status.when_service_is_absent);
    return { kind: "status", status: answer.status };
  }
  if (answer.kind === "unanswered") return unavailable(answer);
  return unavailable(answer.kind === "problem" ? answer.problem : UNEXPECTED);
}
