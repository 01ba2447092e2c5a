import type {
  Answer,
  CalendarFile,
  Decision,
  Draft,
  EmailForm,
  Interaction,
  MistakenFinding,
  Period,
  ProfilePage,
  Publication,
  Request,
  Sighting,
  SilenceChoice,
} from "../contract";
import type {
  ActivityReply,
  ExportActivityReply,
  CalendarReply,
  ExportReply,
  FindingsAnswer,
  ForgetActivityReply,
  GuideReply,
  ImportReply,
  InventoryReply,
  JudgeAnswer,
  SilencesReply,
  SitesReply,
  StatusAnswer,
  UnavailableAnswer,
} from "../messages";
import { rememberWhenServiceIsAbsent } from "../absence";
import { unavailable } from "./absence";
import { followData } from "./entity_definitions";
import { askHost, type WithoutId } from "./host_port";

const UNEXPECTED = { code: "internal", message: "El servicio dio una respuesta que no se esperaba.", where: null } as const;

export async function judge(draft: Draft): Promise<JudgeAnswer> {
  return judged(await ask({ kind: "check", draft }, "verdict"));
}

export async function judgeInteraction(interaction: Interaction): Promise<JudgeAnswer> {
  return judged(await ask({ kind: "interaction", interaction }, "verdict"));
}

export async function record(decision: Decision): Promise<void> {
  await askHost({ kind: "decision", decision });
}

export async function count(publication: Publication): Promise<void> {
  await askHost({ kind: "published", publication });
}

export async function countSighting(sighting: Sighting): Promise<void> {
  await askHost({ kind: "sighting", sighting });
}

export async function recordMistaken(finding: MistakenFinding): Promise<void> {
  await askHost({ kind: "mistaken", finding });
}

export async function adviseOnProfile(page: ProfilePage): Promise<FindingsAnswer | null> {
  return findingsOf(await ask({ kind: "profile", page }, "advice"));
}

export async function adviseOnEmailForm(form: EmailForm): Promise<FindingsAnswer | null> {
  return findingsOf(await ask({ kind: "email_form", form }, "advice"));
}

export async function status(): Promise<StatusAnswer> {
  const answer = await ask({ kind: "status" }, "status");
  if (answer.kind === "status") {
    await rememberWhenServiceIsAbsent(answer.status.when_service_is_absent);
    await followData(answer.status.data);
  }
  return answer;
}

export function inventory(): Promise<InventoryReply> {
  return ask({ kind: "inventory" }, "inventory");
}

export function importInventory(csv: string): Promise<ImportReply> {
  return ask({ kind: "import_inventory", file: { csv } }, "imported");
}

export function exportInventory(): Promise<ExportReply> {
  return ask({ kind: "export_inventory" }, "exported");
}

export function activity(period: Period): Promise<ActivityReply> {
  return ask({ kind: "activity", period }, "activity");
}

export function exportActivity(period: Period): Promise<ExportActivityReply> {
  return ask({ kind: "export_activity", period }, "exported_activity");
}

export async function forgetActivity(): Promise<ForgetActivityReply> {
  const answer = await ask({ kind: "forget_activity" }, "recorded");
  return answer.kind === "recorded" ? { kind: "forgotten" } : answer;
}

export function silences(): Promise<SilencesReply> {
  return ask({ kind: "silences" }, "silences");
}

export function silence(choice: SilenceChoice): Promise<SilencesReply> {
  return ask({ kind: "silence", choice }, "silences");
}

export function calendar(file: CalendarFile): Promise<CalendarReply> {
  return ask({ kind: "calendar", file }, "calendar");
}

export function sites(): Promise<SitesReply> {
  return ask({ kind: "sites" }, "sites");
}

export function guide(): Promise<GuideReply> {
  return ask({ kind: "guide" }, "guide");
}

/** Some of the checks are enough to warn, but clear nothing: then it counts as if nobody had answered in time. */
async function judged(answer: Extract<Answer, { kind: "verdict" }> | UnavailableAnswer): Promise<JudgeAnswer> {
  if (answer.kind === "unavailable") return answer;
  const { verdict } = answer;
  const isCutShort = verdict.outcome !== "warn" && verdict.unfinished.length > 0;
  return isCutShort ? unavailable({ kind: "unanswered", reason: "slow" }) : { kind: "judged", verdict };
}

/** The answer of the expected kind, or why there is none. */
async function ask<Kind extends Answer["kind"]>(
  request: WithoutId<Request>,
  expected: Kind,
): Promise<Extract<Answer, { kind: Kind }> | UnavailableAnswer> {
  const answer = await askHost(request);
  if (answer.kind === "unanswered") return unavailable(answer);
  if (answer.kind === expected) return answer as Extract<Answer, { kind: Kind }>;
  return unavailable(answer.kind === "problem" ? answer.problem : UNEXPECTED);
}

function findingsOf(answer: Extract<Answer, { kind: "advice" }> | UnavailableAnswer): FindingsAnswer | null {
  return answer.kind === "advice" ? { findings: answer.advice.findings } : null;
}
