import "./guide.css";
import { ask, unavailableLines } from "../asking";
import type { Guide } from "../contract";
import { element } from "../elements";
import { help } from "../lines";
import type { GuideReply, UnavailableAnswer } from "../messages";
import { brandMark } from "../styles/icons";
import { languageKnown, say } from "../words";
import { clauseList } from "./clauses";
import { contents } from "./contents";
import { coverageLegend } from "./coverage";
import { reminderSection } from "./reminders";
import { searchBox } from "./search";

/** The guide: every clause of the circular in plain words, what Comedido does about it, and what to do today. */
async function openGuide(): Promise<void> {
  await languageKnown;
  document.documentElement.lang = say("language");
  document.title = say("guideTitle");
  const place = element("main", {});
  document.body.append(masthead(), place);
  await showGuide(place);
}

function masthead(): HTMLElement {
  const lead = element("p", { class: "lead" }, say("guideLead"));
  return element("header", { class: "masthead" }, brandMark(), element("div", {}, element("h1", {}, say("guideTitle")), lead));
}

async function showGuide(place: HTMLElement): Promise<void> {
  place.replaceChildren(element("p", { class: "help", role: "status" }, say("stateAsking")));
  const reply = await ask<GuideReply>({ kind: "guide" });
  if (reply.kind === "unavailable") return showAbsence(place, reply);
  showClauses(place, reply.guide);
}

function showAbsence(place: HTMLElement, answer: UnavailableAnswer): void {
  const again = element("button", { type: "button", class: "secondary" }, say("guideAgain"));
  again.addEventListener("click", () => void showGuide(place));
  const told = element("div", { role: "alert" }, element("p", {}, say("guideAbsent")), ...unavailableLines(answer));
  place.replaceChildren(element("div", { class: "absence" }, told, again));
}

function showClauses(place: HTMLElement, { entries, policy, reminders }: Guide): void {
  const clauses = clauseList(entries);
  const search = searchBox(entries.length, clauses.show, () => bringIntoView(clauses.place));
  const print = element("button", { type: "button", class: "secondary print" }, say("guidePrint"));
  print.addEventListener("click", () => window.print());

  /** What a search has put away is brought back when somebody goes to it. */
  const reveal = () => {
    const chosen = clauses.find(decodeURIComponent(location.hash.slice(1)));
    if (chosen === null) return;
    if (chosen.hidden) search.clear();
    chosen.scrollIntoView();
    chosen.focus({ preventScroll: true });
  };
  place.replaceChildren(
    element("a", { class: "skip", href: "#clauses" }, say("guideSkip")),
    ...(reminders === undefined || reminders.length === 0 ? [] : [reminderSection(reminders)]),
    element("div", { class: "side" }, coverageLegend(entries), contents(entries)),
    element(
      "div",
      { class: "guide" },
      element("div", { class: "toolbar" }, search.place, print),
      clauses.place,
      help(say("guidePolicy", policy)),
    ),
  );
  addEventListener("hashchange", reveal);
  reveal();
}

/** On a small screen what was found would begin below the edge, and above it after reading on. */
function bringIntoView(found: HTMLElement): void {
  const { top } = found.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) found.scrollIntoView();
}

void openGuide();
