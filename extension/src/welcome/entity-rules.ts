import type { DeviceRole, EntityRules, Status } from "../contract";
import { element } from "../elements";
import { help } from "../lines";
import type { StatusAnswer } from "../messages";
import { say, type Word } from "../words";

const DEVICES: Readonly<Record<DeviceRole, Word | null>> = {
  institutional: "rulesDeviceInstitutional",
  personal: "rulesDevicePersonal",
  unsaid: null,
};

/** What the entity has fixed for this computer, as the service tells it; nothing where no entity has. */
export function entityRules(answer: StatusAnswer): HTMLElement[] {
  if (answer.kind === "unavailable") return [help(say("rulesUnknown"))];
  const { rules } = answer.status;
  if (rules === null) return [];
  const items = sentences(rules, answer.status).map((sentence) => element("li", {}, sentence));
  return [
    element("h3", {}, say("rulesTitle")),
    help(say("rulesHelp")),
    element("ul", { class: "promises" }, ...items),
  ];
}

function sentences(rules: EntityRules, { when_service_is_absent }: Status): string[] {
  const device = DEVICES[rules.device];
  return [
    ...(rules.entity === null ? [] : [say("rulesEntity", rules.entity)]),
    ...(device === null ? [] : [say(device)]),
    say(rules.people_may_silence ? "rulesMaySilence" : "rulesMayNotSilence"),
    say("rulesJournal", String(rules.journal_days)),
    say(when_service_is_absent === "hold" ? "stateHolds" : "statePermits"),
    ...(rules.clauses_off.length === 0 ? [] : [say("rulesOff", rules.clauses_off.join(", "))]),
  ];
}
