import { accountName, type DeclaredKind } from "../accounts";
import type { AccountKind } from "../contract";
import { element } from "../elements";
import { NETWORK_NAMES } from "../networks";
import { brandMark, icon } from "../styles/icons";
import { count, say, type Word } from "../words";
import type { UnavailableReason } from "../messages";
import { findingList, remindsOnly } from "./findings";
import { markedDraft } from "./marks";
import type { PanelView } from "./panel";
import { pageTheme } from "./theme";

export interface PanelDrawing {
  readonly dialog: HTMLDialogElement;
  readonly draft: HTMLElement;
  readonly edit: HTMLButtonElement;
  readonly publish: HTMLButtonElement;
  readonly notice: HTMLElement;
  readonly declarations: readonly (readonly [HTMLButtonElement, DeclaredKind])[];
}

const KIND_WORDS: Readonly<Record<AccountKind, Word>> = {
  personal: "kindPersonal",
  institutional: "kindInstitutional",
  unknown: "kindUnknown",
};

const REASON_WORDS: Readonly<Record<UnavailableReason, readonly [what: Word, remedy: Word]>> = {
  absent: ["unjudgedAbsent", "unjudgedAbsentRemedy"],
  slow: ["unjudgedSlow", "unjudgedSlowRemedy"],
  problem: ["unjudgedProblem", "unjudgedProblemRemedy"],
  orphaned: ["unjudgedOrphaned", "unjudgedOrphanedRemedy"],
};

/** Everything that can be seen in the panel, not yet in a document. */
export function drawPanel(view: PanelView): PanelDrawing {
  const findings = view.verdict?.findings ?? [];
  const draft = markedDraft(view.text, findings);
  const edit = element("button", { type: "button", class: "primary", autofocus: "" }, say("panelEdit"));
  const publish = element("button", { type: "button", class: "secondary", disabled: "" }, say("panelPublish"));
  const notice = element("p", { class: "notice", role: "alert" });
  const declarations = view.declare === undefined ? [] : declarationButtons();
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
      draft,
      ...declarationForm(view, declarations.map(([button]) => button)),
      ...findingList(findings),
      ...unfinished(view),
    ),
    element(
      "footer",
      {},
      notice,
      element("div", { class: "actions" }, edit, publish),
      element("p", { class: "promise" }, say("promise")),
    ),
  );
  return { dialog, draft, edit, publish, notice, declarations };
}

function header(view: PanelView): HTMLElement {
  const title = element("h2", { id: "title" }, say("panelTitle"));
  return element("header", {}, brandMark(), element("div", {}, title, accountLine(view)));
}

function accountLine({ actor, network }: PanelView): HTMLElement {
  const kind = actor?.kind ?? "unknown";
  const name = accountName(actor);
  return element(
    "p",
    { id: "account", class: "account" },
    say(name === null ? "panelActorUnseen" : "panelActor", NETWORK_NAMES[network]),
    ...(name === null ? [] : [" ", element("strong", {}, name), " "]),
    element("span", { class: `kind ${kind}` }, icon(kind), say(KIND_WORDS[kind])),
  );
}

function lead(view: PanelView): HTMLElement[] {
  if (view.kind === "unjudged") {
    const [what, remedy] = REASON_WORDS[view.reason ?? "absent"];
    return [element("p", { id: "lead", class: "lead" }, element("strong", {}, say(what)), ` ${say(remedy)}`)];
  }
  const clauses = new Set(
    view.verdict?.findings.filter((finding) => !remindsOnly(finding)).map((finding) => finding.clause),
  );
  return [element("p", { id: "lead", class: "lead" }, count(clauses.size, "panelLeadOne", "panelLeadMany"))];
}

function declarationButtons(): (readonly [HTMLButtonElement, DeclaredKind])[] {
  return [
    [element("button", { type: "button", class: "secondary" }, icon("personal"), say("declarePersonal")), "personal"],
    [
      element("button", { type: "button", class: "secondary" }, icon("institutional"), say("declareInstitutional")),
      "institutional",
    ],
  ];
}

function declarationForm(view: PanelView, buttons: readonly HTMLButtonElement[]): HTMLElement[] {
  if (buttons.length === 0) return [];
  const name = accountName(view.actor);
  return [
    element(
      "section",
      { class: "declaration", "aria-labelledby": "declaration" },
      element("h3", { id: "declaration" }, name === null ? say("declareTitleUnseen") : say("declareTitle", name)),
      element("p", {}, say("declareHelp")),
      element("div", { class: "choices" }, ...buttons),
    ),
  ];
}

function unfinished(view: PanelView): HTMLElement[] {
  if (!view.verdict?.unfinished.length) return [];
  return [element("p", { class: "unfinished" }, say("panelUnfinished"))];
}
