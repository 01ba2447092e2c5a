import { element } from "./elements";
import { type ManagedSettings, managedSettings } from "./managed";
import { icon } from "./styles/icons";
import { say } from "./words";

export interface Lock {
  /** Says that the control is locked, and by whom; hidden while it is not. */
  readonly note: HTMLElement;
  refresh(): Promise<void>;
}

/** Keeps `control` from being changed while `isFixed` holds of what the entity has fixed. */
export function lockOn(control: HTMLElement, name: string, isFixed: (settings: ManagedSettings) => boolean): Lock {
  const note = element("p", { class: "help fixed", id: `${name}-fixed`, hidden: "" });
  const described = control.getAttribute("aria-describedby");
  control.setAttribute("aria-describedby", [described, note.id].filter(Boolean).join(" "));
  const refresh = async () => {
    const settings = await managedSettings();
    const locked = isFixed(settings);
    control.toggleAttribute("disabled", locked);
    note.hidden = !locked;
    note.replaceChildren(...(locked ? fixedBy(settings) : []));
  };
  return { note, refresh };
}

/** «Fijado por su entidad», with its name where it gave one. */
export function fixedBy({ entity }: ManagedSettings): [SVGElement, string] {
  return [icon("locked"), entity === undefined ? say("fixed") : say("fixedNamed", entity)];
}
