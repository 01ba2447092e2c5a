import { declaredAccounts } from "../accounts";
import { element } from "../elements";
import { say } from "../words";

/** The way to the welcome while no account has been declared. */
export async function firstUse(): Promise<HTMLElement[]> {
  if ((await declaredAccounts()).length > 0) return [];
  const start = element("a", { href: "welcome.html", target: "_blank" }, say("popupStart"));
  return [element("section", { class: "first-use" }, element("p", {}, say("popupUndeclared")), start)];
}
