import { element } from "../elements";
import { say, type Word } from "../words";

const PROMISES: readonly Word[] = ["welcomeDoes", "welcomeDoesNot", "welcomeDecides"];

/** What Comedido does and does not do with the text, and where to read more. */
export function promises(): HTMLElement[] {
  const links = element(
    "p",
    { class: "links" },
    element("a", { href: "guide.html" }, say("guideOpen")),
    " ",
    element("a", { href: "options.html#privacyTitle" }, say("welcomePrivacy")),
  );
  return [element("ul", { class: "promises" }, ...PROMISES.map((word) => element("li", {}, say(word)))), links];
}
