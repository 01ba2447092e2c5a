import type { Decision, Draft } from "../contract";
import type { JudgeAnswer, StatusAnswer } from "../messages";
import { rememberPolicy, unavailable } from "./absence";
import { askHost } from "./host_port";

const UNEXPECTED = { code: "internal", message: "El servicio dio una respuesta que no se esperaba.", where: null } as const;

export async function judge(draft: Draft): Promise<JudgeAnswer> {
  const answer = await askHost({ kind: "check", draft });
  if (answer.kind === "verdict") return { kind: "judged", verdict: answer.verdict };
  if (answer.kind === "unanswered") return unavailable(answer);
  return unavailable(answer.kind === "problem" ? answer.problem : UNEXPECTED);
}

export async function record(decision: Decision): Promise<void> {
  await askHost({ kind: "decision", decision });
}

export async function status(): Promise<StatusAnswer> {
  const answer = await askHost({ kind: "status" });
  if (answer.kind === "status") {
    await rememberPolicy(answer.status.when_service_is_absent);
    return { kind: "status", status: answer.status };
  }
  if (answer.kind === "unanswered") return unavailable(answer);
  return unavailable(answer.kind === "problem" ? answer.problem : UNEXPECTED);
}
