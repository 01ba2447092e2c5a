import { browser } from "../browser";
import { element } from "../elements";
import { say } from "../words";

/** What comes now, where everything is changed later, and how the icon stays in view. */
export function ending(): HTMLElement[] {
  const isFirefox = browser.runtime.getURL("").startsWith("moz-extension:");
  const done = element("button", { type: "button", class: "primary" }, say("welcomeDone"));
  done.addEventListener("click", () => void closeThisTab());
  return [
    element("p", {}, say("welcomeEndHelp"), " ", element("a", { href: "options.html" }, say("popupOptions"))),
    element("p", {}, say(isFirefox ? "welcomePinFirefox" : "welcomePinChromium")),
    element("div", {}, done),
  ];
}

async function closeThisTab(): Promise<void> {
  const [own, inWindow] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (own?.id === undefined) return;
  // With its last tab the window would close too.
  if (inWindow.length === 1) await browser.tabs.create({});
  await browser.tabs.remove(own.id);
}
