import "./popup.css";
import { browser } from "../browser";
import { element } from "../elements";
import { tellServiceState } from "../service-state";
import { brandMark } from "../styles/icons";
import { languageKnown, say, type Word } from "../words";
import { accountSection } from "./account";
import { firstUse } from "./first-use";
import { pageLinks } from "./page-links";
import { sitesSummary } from "./sites";
import { surfaceSection } from "./surface";
import { describeTab } from "./tab";
import { watchSwitch } from "./watch";

/** The popup of the toolbar icon: is the service up, as whom does this tab publish, what is watched in it, and what is due? */
async function openPopup(): Promise<void> {
  await languageKnown;
  document.documentElement.lang = say("language");
  const service = element("div", { role: "status" });
  const seen = element("div", {});
  document.body.append(
    element("header", { class: "masthead" }, brandMark(), element("h1", {}, say("name"))),
    element("main", {}, ...(await firstUse()), section("stateService", service), seen, pageLinks()),
    optionsButton(),
  );
  await Promise.all([tellServiceState(service), tellTab(seen)]);
}

async function tellTab(place: HTMLElement): Promise<void> {
  const { tab, description } = await describeTab();
  if (tab === null || description === null) {
    place.replaceChildren(section("popupSurface", element("p", {}, say("popupElsewhere")), sitesSummary(null)));
    return;
  }
  place.replaceChildren(
    section("popupAccount", accountSection(description)),
    section("popupSurface", surfaceSection(description), sitesSummary(description.site)),
    element("section", {}, watchSwitch(tab, description)),
  );
}

function section(title: Word, ...content: readonly HTMLElement[]): HTMLElement {
  return element("section", {}, element("h2", {}, say(title)), ...content);
}

function optionsButton(): HTMLElement {
  const button = element("button", { type: "button", class: "secondary options" }, say("popupOptions"));
  button.addEventListener("click", () => void browser.runtime.openOptionsPage());
  return button;
}

void openPopup();
