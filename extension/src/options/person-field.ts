import { declaredPerson, declarePerson } from "../accounts";
import { element } from "../elements";
import { labelled } from "../fields";
import { lockOn } from "../lock";
import { say } from "../words";
import type { LivePart } from "./live-part";

/** Who the person is in the inventory: optional, and kept when the field is left. */
export function personField(): LivePart {
  const input = element("input", {
    type: "text",
    autocomplete: "name",
    spellcheck: "false",
    maxlength: "200",
    "aria-describedby": "person-help",
  });
  const lock = lockOn(input, "person", ({ person }) => person !== undefined);
  const notice = element("p", { class: "notice", role: "status" });
  const help = element("p", { class: "help", id: "person-help" }, say("personHelp"));
  const place = labelled("person", "personLabel", input, help, lock.note, notice);
  input.addEventListener("change", () => void keep());

  const keep = async () => {
    const person = input.value.trim();
    await declarePerson(person === "" ? null : person);
    notice.textContent = say(person === "" ? "personForgotten" : "personSaved");
  };
  const refresh = async () => {
    // What is being written is not taken away.
    if (document.activeElement !== input) input.value = (await declaredPerson()) ?? "";
    await lock.refresh();
  };
  return { place, refresh };
}
