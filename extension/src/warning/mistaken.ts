import type { Finding } from "../contract";
import { element } from "../elements";
import { icon } from "../styles/icons";
import { say } from "../words";

/** A way to say that a finding was wrong. */
export interface MistakenMark {
  readonly finding: Finding;
  readonly place: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Say it, or take it back; returns whether it is said now. */
  toggle(): boolean;
}

export function mistakenMark(finding: Finding): MistakenMark {
  const words = element("span", {}, say("mistaken"));
  const button = element("button", { type: "button", class: "mistaken", "aria-pressed": "false" }, icon("clear"), words);
  const thanks = element("span", { class: "thanks", role: "status" });
  const toggle = () => {
    const wrong = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(wrong));
    thanks.textContent = wrong ? say("mistakenThanks") : "";
    return wrong;
  };
  const place = element("div", { class: "mark", lang: say("language") }, button, thanks);
  return { finding, place, button, toggle };
}
