import { declaredRole, declareRole } from "../accounts";
import type { Role } from "../contract";
import { element } from "../elements";
import { lockOn } from "../lock";
import { say } from "../words";
import type { LivePart } from "./live-part";

const ROLES: readonly Role[] = ["public_servant", "community_manager", "contractor", "elected_member"];

/** Who the person is before the law, one line each; a choice is kept at once. */
export function roleChoice(): LivePart {
  const notice = element("p", { class: "notice", role: "status" });
  const inputs = new Map(ROLES.map((role) => [role, roleInput(role)]));
  const place = element(
    "fieldset",
    { class: "roles" },
    element("legend", { class: "help" }, say("roleHelp")),
    ...[...inputs].map(([role, input]) => roleLabel(role, input)),
    notice,
  );
  const lock = lockOn(place, "role", ({ role }) => role !== undefined);
  place.append(lock.note);
  place.addEventListener("change", () => void keep());

  const keep = async () => {
    const [chosen] = ROLES.filter((role) => inputs.get(role)?.checked);
    if (chosen === undefined) return;
    await declareRole(chosen);
    notice.textContent = say("roleSaved");
  };
  const refresh = async () => {
    const input = inputs.get(await declaredRole());
    if (input !== undefined) input.checked = true;
    await lock.refresh();
  };
  return { place, refresh };
}

function roleInput(role: Role): HTMLInputElement {
  return element("input", { type: "radio", name: "role", value: role });
}

function roleLabel(role: Role, input: HTMLInputElement): HTMLElement {
  const words = element(
    "span",
    {},
    element("strong", {}, say(`role_${role}`)),
    element("span", { class: "help" }, say(`role_${role}_help`)),
  );
  return element("label", {}, input, words);
}
