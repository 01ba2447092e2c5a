import { browser } from "../browser";
import { element } from "../elements";
import { allDefinitions, titleOf } from "../sites/definitions";
import { say } from "../words";

/**
 * A button for each watched site. Pages that were open before the installation are not read, and no right is asked
 * to look into them: the site is opened beside this page, and who is signed in there is seen as always.
 */
export function entrances(): HTMLElement {
  const notice = element("p", { class: "notice", role: "status" });
  const buttons = allDefinitions().map((site) => {
    const name = titleOf(site);
    const button = element("button", { type: "button", class: "secondary" }, say("welcomeOpen", name));
    button.addEventListener("click", () => {
      notice.textContent = say("welcomeOpened", name);
      void browser.tabs.create({ url: `https://${site.hosts[0]}/`, active: false });
    });
    return button;
  });
  return element("div", {}, element("div", { class: "choices" }, ...buttons), notice);
}
