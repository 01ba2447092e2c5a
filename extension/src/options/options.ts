import "./options.css";
import { onDeclaration } from "../accounts";
import { element } from "../elements";
import { entityGuide } from "../entity-guide";
import { tellServiceState } from "../service-state";
import { brandMark } from "../styles/icons";
import { languageKnown, say, type Word } from "../words";
import { accountsEditor } from "./accounts-editor";
import { calendarPart } from "./calendar";
import { inventoryPart } from "./inventory";
import { languageChoice } from "./language-choice";
import { personField } from "./person-field";
import { roleChoice } from "./role-choice";
import { silencesPart } from "./silences";
import { sitesPart } from "./sites";

const PROMISES: readonly Word[] = [
  "privacyStays",
  "privacyNever",
  "privacyJournal",
  "privacyDecides",
  "privacyUnofficial",
];

/** The options page: my accounts, my role, the entity's inventory, what happens with the text, and how the service is. */
async function openOptions(): Promise<void> {
  await languageKnown;
  document.documentElement.lang = say("language");
  document.title = say("optionsTitle");
  const guide = element("a", { href: "guide.html" }, say("guideOpen"));
  const accounts = accountsEditor();
  const role = roleChoice();
  const person = personField();
  const inventory = inventoryPart();
  const silences = silencesPart();
  const sites = sitesPart();
  const service = element("div", { role: "status" });
  document.body.append(
    element("header", { class: "masthead" }, brandMark(), element("h1", {}, say("optionsTitle"))),
    element(
      "main",
      {},
      element("p", {}, say("optionsLead"), " ", guide, " ", entityGuide()),
      section("optionsAccounts", element("p", {}, say("optionsAccountsHelp")), accounts.place),
      section("roleTitle", role.place, person.place),
      section("inventoryTitle", element("p", {}, say("inventoryHelp")), inventory.place),
      section("calendarTitle", element("p", {}, say("calendarHelp")), calendarPart()),
      section("silencesTitle", element("p", {}, say("silencesHelp")), silences.place),
      section("sitesTitle", element("p", {}, say("sitesHelp")), sites.place),
      section("privacyTitle", promises(), element("p", {}, element("a", { href: "activity.html" }, say("activityOpen")))),
      section("stateService", service),
      languageChoice(),
      element("p", {}, element("a", { href: "welcome.html" }, say("welcomeAgain"))),
    ),
  );
  // The part that the address names was not there yet when the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  const refresh = () => Promise.all([accounts, role, person].map((part) => part.refresh()));
  onDeclaration(() => void refresh());
  await Promise.all([refresh(), tellServiceState(service), inventory.refresh(), silences.refresh(), sites.refresh()]);
}

function section(title: Word, ...content: readonly HTMLElement[]): HTMLElement {
  const heading = element("h2", { id: title }, say(title));
  return element("section", { class: "card", "aria-labelledby": title }, heading, ...content);
}

function promises(): HTMLElement {
  return element("ul", { class: "promises" }, ...PROMISES.map((word) => element("li", {}, say(word))));
}

void openOptions();
