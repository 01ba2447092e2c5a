import { element } from "../elements";
import { count, say, type Word } from "../words";
import { byClause, type ClauseFindings, remindsOnly } from "./findings";
import type { Finding } from "../contract";

/** Warnings that are in view at once: the worst in full, the others in a line each. */
const MOST_IN_VIEW = 3;

/** Draws what stands below what was found about a clause. */
export type DrawMore = (clause: ClauseFindings) => HTMLElement;

interface Drawing {
  readonly words: Words;
  more(clause: ClauseFindings): HTMLElement[];
}

/**
 * What was found, calmly: the worst warning open, two more as lines that open, all others and then the reminders
 * folded under their number. A sentence that several clauses share is said once. `more` is put below each clause.
 */
export function clauseList(findings: readonly Finding[], more?: DrawMore): HTMLElement[] {
  const clauses = byClause(findings);
  const warnings = clauses.filter(([heaviest]) => !remindsOnly(heaviest));
  const reminders = clauses.filter(([heaviest]) => remindsOnly(heaviest));
  const draw: Drawing = { words: createWords(), more: (clause) => (more === undefined ? [] : [more(clause)]) };
  if (warnings.length === 0) return reminders.length === 0 ? [] : [list(reminders.map((clause) => whole(clause, draw)))];
  const [worst, ...others] = warnings as [ClauseFindings, ...ClauseFindings[]];
  const lines = others.slice(0, MOST_IN_VIEW - 1);
  const rest = others.slice(MOST_IN_VIEW - 1);
  return [
    list([whole(worst, draw), ...lines.map((clause) => line(clause, draw))]),
    ...folded(rest, draw, "panelMoreOne", "panelMoreMany"),
    ...folded(reminders, draw, "panelReminder", "panelReminders"),
  ];
}

function folded(clauses: readonly ClauseFindings[], draw: Drawing, one: Word, many: Word): HTMLElement[] {
  if (clauses.length === 0) return [];
  const summary = element("summary", {}, count(clauses.length, one, many));
  return [element("details", { class: "more" }, summary, list(clauses.map((clause) => whole(clause, draw))))];
}

function list(items: readonly HTMLElement[]): HTMLElement {
  return element("ul", { class: "clauses", lang: "es" }, ...items);
}

function whole(clause: ClauseFindings, { words, more }: Drawing): HTMLElement {
  const { number, name, covers } = titleOf(clause);
  return element(
    "li",
    { class: classOf(clause) },
    element("h3", {}, number, name, ...(covers === null ? [] : [covers])),
    ...words.sentences(clause),
    seen(clause, "p"),
    ...more(clause),
  );
}

function line(clause: ClauseFindings, { words, more }: Drawing): HTMLElement {
  const { number, name } = titleOf(clause);
  const summary = element("summary", {}, element("h3", {}, number, name), seen(clause, "span"));
  return element(
    "li",
    { class: `${classOf(clause)} line` },
    element("details", {}, summary, element("div", { class: "said" }, ...words.sentences(clause), ...more(clause))),
  );
}

function classOf([heaviest]: ClauseFindings): string {
  return remindsOnly(heaviest) ? "clause reminds" : "clause warns";
}

/** What was seen in the draft, one piece of evidence for each finding. */
function seen(clause: ClauseFindings, name: "p" | "span"): HTMLElement {
  const evidence = [...new Set(clause.map((finding) => finding.evidence.replace(/\.$/, "")))];
  return element(name, { class: "seen" }, say("panelSeen", evidence.join("; ")));
}

// The titles of the circular read «Respeto: nada ofensivo por género…»: the name first, what it covers after.
function titleOf([{ clause, title }]: ClauseFindings) {
  const [name = title, covers] = title.split(/: (.*)/s);
  return {
    number: element("span", { class: "number" }, clause),
    name: element("span", { class: "name" }, name),
    covers: covers ? element("span", { class: "covers" }, covers) : null,
  };
}

interface Words {
  /** The messages of a clause and then its advice, without what has been said before. */
  sentences(clause: ClauseFindings): HTMLElement[];
}

function createWords(): Words {
  const said = new Set<string>();
  const isNew = (sentence: string) => said.size < said.add(sentence).size;
  const sentences = (clause: ClauseFindings) => [
    ...clause.map(({ message }) => message).filter(isNew).map((message) => element("p", {}, message)),
    ...clause.map(({ advice }) => advice).filter(isNew).map((advice) => element("p", { class: "advice" }, advice)),
  ];
  return { sentences };
}
