import "./welcome.css";
import { onDeclaration } from "../accounts";
import { element } from "../elements";
import { languageChoice } from "../options/language-choice";
import type { LivePart } from "../options/live-part";
import { personField } from "../options/person-field";
import { roleChoice } from "../options/role-choice";
import { onSeenAccount } from "../seen-accounts";
import { brandMark } from "../styles/icons";
import { languageKnown, say, type Word } from "../words";
import { accountOffers } from "./account-offers";
import { ending } from "./ending";
import { entrances } from "./entrances";
import { promises } from "./promises";
import { serviceAndRules } from "./service-and-rules";
import { trial } from "./trial";

/** The welcome: what happens with the text, who the person is, their accounts, and a first warning to try. */
async function openWelcome(): Promise<void> {
  await languageKnown;
  document.documentElement.lang = say("language");
  document.title = say("welcomeTitle");
  const service = serviceAndRules();
  const role = roleChoice();
  const person = personField();
  const accounts = accountOffers();
  document.body.append(
    masthead(),
    element(
      "main",
      {},
      step("welcomeText", ...promises(), service.place),
      step("welcomeWho", role.place, person.place),
      step("welcomeAccounts", element("p", {}, say("welcomeAccountsHelp")), entrances(), accounts.place),
      step("welcomeTry", ...trial()),
      step("welcomeEnd", ...ending()),
    ),
  );
  const refresh = (parts: readonly LivePart[]) => Promise.all(parts.map((part) => part.refresh()));
  onDeclaration(() => void refresh([role, person, accounts]));
  onSeenAccount(() => void accounts.refresh());
  await refresh([role, person, accounts, service]);
}

function masthead(): HTMLElement {
  const lead = element("p", { class: "lead" }, say("welcomeLead"));
  const words = element("div", {}, element("h1", {}, say("welcomeTitle")), lead);
  return element("header", {}, element("div", { class: "masthead" }, brandMark(), words), languageChoice());
}

function step(title: Word, ...content: readonly HTMLElement[]): HTMLElement {
  const heading = element("h2", { id: title }, say(title));
  return element("section", { class: "card step", "aria-labelledby": title }, heading, ...content);
}

void openWelcome();
