import { declaredRole } from "../accounts";
import { isEmpty } from "../content/reading/read";
import { createJudge, type Judge } from "../content/judge";
import { stateOf } from "../content/gate";
import type { Draft } from "../contract";
import { element } from "../elements";
import type { JudgeAnswer } from "../messages";
import { type Badge, createBadge } from "../warning/badge";
import { say, type Word } from "../words";
import { EXAMPLES } from "./examples";
import { showWarning } from "./trial-panel";

/** Rest after the last keystroke before the draft is judged, in ms, as in a composer. */
const REST = 250;

/** The service has just been installed, and may still be loading what it needs: it is asked as often as this. */
const ATTEMPTS = 5;

/** A composer that publishes nothing: badge and panel are those that the networks' pages get, and nothing is recorded. */
export function trial(): HTMLElement[] {
  // Nothing is published here, so there is nothing to hold.
  const judge = createJudge<Draft>((draft) => ({ kind: "judge", draft }), () => "permit_with_notice");
  const editor = element("textarea", { id: "try", rows: "3", maxlength: "2000", lang: "es", "aria-describedby": "try-help" });
  editor.value = EXAMPLES[0].text;
  const publish = element("button", { type: "button", class: "primary", id: "try-publish" }, say("tryPublish"));
  const notice = element("p", { class: "told", role: "status" });
  let badge: Badge | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  /** What the service says about the draft, or null when the person has written something else meanwhile. */
  const judged = async (ask: (draft: Draft) => Promise<JudgeAnswer | null>): Promise<JudgeAnswer | null> => {
    const text = editor.value;
    badge ??= createBadge(editor);
    if (isEmpty(text)) {
      badge.remove();
      badge = null;
      return null;
    }
    badge.show({ kind: "checking" });
    const answer = await ask(await draftOf(text));
    if (answer === null || editor.value !== text) return null;
    badge?.show(answer.kind === "judged" ? stateOf(answer.verdict) : { kind: "unavailable", reason: answer.reason });
    return answer;
  };
  const think = () => {
    clearTimeout(rest);
    rest = setTimeout(() => void judged(judge.anticipate), REST);
  };
  const tryOut = async () => {
    clearTimeout(rest);
    notice.textContent = isEmpty(editor.value) ? say("tryEmpty") : "";
    const text = editor.value;
    const answer = await judged((draft) => askPatiently(judge, draft));
    if (answer === null) return;
    notice.textContent = say(await happened(answer, await draftOf(text), () => editor.focus()));
  };
  const takeExample = (text: string) => {
    editor.value = text;
    notice.textContent = "";
    editor.focus();
    think();
  };
  editor.addEventListener("input", think);
  editor.addEventListener("focus", think);
  publish.addEventListener("click", () => void tryOut());
  return [
    element("p", { id: "try-help" }, say("tryHelp")),
    examples(takeExample),
    element("div", { class: "field" }, element("label", { for: "try" }, say("tryLabel")), editor),
    element("div", {}, publish),
    notice,
  ];
}

async function askPatiently(judge: Judge<Draft>, draft: Draft): Promise<JudgeAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await judge.ask(draft);
    if (answer.kind === "judged" || answer.reason !== "slow" || attempt === ATTEMPTS) return answer;
  }
}

function examples(take: (text: string) => void): HTMLElement {
  const buttons = EXAMPLES.map(({ name, text }) => {
    const button = element("button", { type: "button", class: "secondary" }, say(name));
    button.addEventListener("click", () => take(text));
    return button;
  });
  return element("div", { class: "choices try-examples", role: "group", "aria-label": say("tryExamples") }, ...buttons);
}

async function draftOf(text: string): Promise<Draft> {
  const actor = { name: say("tryAccount"), kind: "personal", identity: "agreed" } as const;
  return { text, network: "x", surface: "post", actor, role: await declaredRole() };
}

/** What would have become of the draft on a network, in a word for the person; a warning is shown as it would be there. */
async function happened(answer: JudgeAnswer, draft: Draft, goBack: () => void): Promise<Word> {
  if (answer.kind === "unavailable") return "tryUnjudged";
  if (answer.verdict.outcome === "clear") return "tryClear";
  if (answer.verdict.outcome === "remind") return "tryReminded";
  const choice = await showWarning(draft, answer.verdict);
  if (choice === "publish") return "tryPublished";
  goBack();
  return "tryEdited";
}
