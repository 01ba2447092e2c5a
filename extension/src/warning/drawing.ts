import { KIND_WORDS } from "../account-words";
import { accountName } from "../accounts";
import { element } from "../elements";
import type { UnavailableReason } from "../messages";
import { NETWORK_NAMES } from "../networks";
import { brandMark, icon } from "../styles/icons";
import { count, say, type Word } from "../words";
import { clauseList } from "./clauses";
import { wordsFor } from "./deeds";
import { askDeclaration, type Declaration } from "./declaration";
import { byClause, type ClauseFindings, remindsOnly } from "./findings";
import { markedDraft } from "./marks";
import { type MistakenMark, mistakenMark } from "./mistaken";
import type { PanelView } from "./panel";
import { pageTheme } from "./theme";

export interface PanelDrawing {
  readonly dialog: HTMLDialogElement;
  readonly draft: HTMLElement;
  readonly edit: HTMLButtonElement;
  readonly publish: HTMLButtonElement;
  readonly notice: HTMLElement;
  readonly answers: Declaration["answers"];
  readonly marks: readonly MistakenMark[];
}

/** The landmarks belong to the page below. */
const BESIDES_LANDMARKS = { role: "presentation" };

const REASON_WORDS: Readonly<Record<UnavailableReason, readonly [what: Word, remedy: Word]>> = {
  absent: ["unjudgedAbsent", "unjudgedAbsentRemedy"],
  slow: ["unjudgedSlow", "unjudgedSlowRemedy"],
  problem: ["unjudgedProblem", "unjudgedProblemRemedy"],
  orphaned: ["unjudgedOrphaned", "unjudgedOrphanedRemedy"],
};

/** Everything that can be seen in the panel, not yet in a document. */
export function drawPanel(view: PanelView): PanelDrawing {
  const findings = view.verdict?.findings ?? [];
  const words = wordsFor(view.does ?? "publish");
  const draft = markedDraft(view.text, findings, words.text);
  const edit = element("button", { class: "primary", autofocus: "" }, say(words.edit));
  const publish = element("button", { type: "button", class: "secondary", disabled: "" }, say(words.publish));
  const notice = element("p", { class: "notice", role: "alert" });
  const declaration = view.declare === undefined ? null : askDeclaration(view.actor);
  const marks: MistakenMark[] = [];
  const drawMark = ([heaviest]: ClauseFindings) => {
    const mark = mistakenMark(heaviest);
    marks.push(mark);
    return mark.place;
  };
  const dialog = element(
    "dialog",
    {
      class: "comedido",
      role: "alertdialog",
      "aria-modal": "true",
      "aria-labelledby": "title",
      "aria-describedby": "lead account",
      lang: say("language"),
      "data-theme": pageTheme(),
    },
    header(view),
    element(
      "div",
      { class: "body" },
      ...lead(view),
      ...(view.text === "" ? [] : [draft]),
      ...(declaration === null ? [] : [declaration.form]),
      ...clauseList(findings, view.mark === undefined ? undefined : drawMark),
      ...unfinished(view),
    ),
    element(
      "footer",
      BESIDES_LANDMARKS,
      notice,
      // The form closes the dialog by itself where an update or removal of the extension has ended its script.
      element("form", { class: "actions", method: "dialog" }, edit, publish),
      element("p", { class: "promise" }, say("promise")),
    ),
  );
  return { dialog, draft, edit, publish, notice, answers: declaration?.answers ?? [], marks };
}

function header(view: PanelView): HTMLElement {
  const title = element("h2", { id: "title" }, say(wordsFor(view.does ?? "publish").title));
  return element("header", BESIDES_LANDMARKS, brandMark(), element("div", {}, title, accountLine(view)));
}

function accountLine({ actor, network, does }: PanelView): HTMLElement {
  const kind = actor?.kind ?? "unknown";
  const name = accountName(actor);
  // A declared account may show no more than a number: then its kind says enough.
  const { actor: seen, actorUnseen } = wordsFor(does ?? "publish");
  const word = name === null && kind === "unknown" ? actorUnseen : seen;
  return element(
    "p",
    { id: "account", class: "account" },
    say(word, NETWORK_NAMES[network]),
    " ",
    ...(name === null ? [] : [element("strong", {}, name), " "]),
    element("span", { class: `kind pill ${kind === "unknown" ? "fair" : "calm"}` }, icon(kind), say(KIND_WORDS[kind])),
  );
}

function lead(view: PanelView): HTMLElement[] {
  if (view.kind === "unjudged") {
    const [what, remedy] = REASON_WORDS[view.reason ?? "absent"];
    return [element("p", { id: "lead", class: "lead" }, element("strong", {}, say(what)), ` ${say(remedy)}`)];
  }
  const { leadOne, leadMany } = wordsFor(view.does ?? "publish");
  const warnings = byClause(view.verdict?.findings ?? []).filter(([heaviest]) => !remindsOnly(heaviest));
  return [element("p", { id: "lead", class: "lead" }, count(warnings.length, leadOne, leadMany))];
}

function unfinished(view: PanelView): HTMLElement[] {
  if (!view.verdict?.unfinished.length) return [];
  return [element("p", { class: "unfinished" }, say("panelUnfinished"))];
}
