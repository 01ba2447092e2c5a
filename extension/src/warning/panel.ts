import type { DeclaredKind } from "../accounts";
import type { Actor, Finding, Network, Verdict } from "../contract";
import type { UnavailableReason } from "../messages";
import buttons from "../styles/buttons.css" with { type: "text" };
import drafts from "../styles/draft.css" with { type: "text" };
import pills from "../styles/pills.css" with { type: "text" };
import { say } from "../words";
import clauses from "./clauses.css" with { type: "text" };
import { actOn } from "./controls";
import { drawPanel } from "./drawing";
import type { Doing } from "./deeds";
import { guardDialog } from "./guard";
import css from "./panel.css" with { type: "text" };
import { closedShadow } from "./shadow";
import { afterSeen, inSight } from "./sight";

/** What the panel shows about what is held. Spans in `verdict` are code points of `text`. */
export interface PanelView {
  readonly kind: "warning" | "unjudged";
  /** What is held; without it a draft that is published. */
  readonly does?: Doing;
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly actor: Actor | null;
  readonly network: Network;
  /** Why nobody could judge the draft; only for `unjudged`. */
  readonly reason?: UnavailableReason;
  /** Offered when the account is unknown; whoever opened the panel judges again afterwards and closes it. */
  readonly declare?: (kind: DeclaredKind) => Promise<void>;
  /** The person says that a finding was wrong, or was not after all. Without it nobody is asked. */
  readonly mark?: (finding: Finding, wrong: boolean) => void;
}

/** `discard` is what remains when the panel is closed without an answer: the composer or the page is gone. */
export type Choice = "edit" | "publish" | "discard";

export interface Panel {
  readonly choice: Promise<Choice>;
  /** Settles when the page has removed or covered the panel too often: the hold stays, and the toolbar icon says so. */
  readonly defeated: Promise<void>;
  /**
   * Every event that the gate sees at window capture comes here first, so that no listener of the page can swallow it.
   * True when it belonged to the panel: the caller then stops its propagation and nothing more, since the default
   * action (scroll, focus, selection) is the panel's own.
   */
  handle(event: Event): boolean;
  close(): void;
}

/** Time that the panel must have been in view before «Publicar de todos modos» can be chosen, in ms. */
const TIME_TO_READ = 700;

const STYLES = [buttons, pills, drafts, clauses, css];

/** Show the panel over the page until the person chooses. */
export function openPanel(view: PanelView): Panel {
  const { promise: choice, resolve } = Promise.withResolvers<Choice>();
  const { promise: defeated, resolve: defeat } = Promise.withResolvers<void>();
  const { host, root } = closedShadow("comedido-panel", ...STYLES);
  const { dialog, draft, edit, publish, notice, answers, marks } = drawPanel(view);
  let open = true;

  const end = () => {
    open = false;
    guard.release();
    reading.stop();
    if (dialog.open) dialog.close();
    host.remove();
  };
  const choose = (chosen: Choice) => {
    if (!open) return;
    end();
    resolve(chosen);
  };
  const publishAnyway = () => {
    if (publish.disabled) return;
    if (inSight(host, publish) && !guard.isCovered()) choose("publish");
    else notice.textContent = say("panelCovered");
  };
  const declare = async (kind: DeclaredKind) => {
    notice.textContent = "";
    try {
      await view.declare?.(kind);
    } catch {
      notice.textContent = say("panelNotDeclared");
    }
  };
  const actions = new Map<Element | null, () => void>([
    [edit, () => choose("edit")],
    [publish, publishAnyway],
    ...marks.map((mark) => [mark.button, () => view.mark?.(mark.finding, mark.toggle())] as const),
    ...answers.map(([button, kind]) => [button, () => void declare(kind)] as const),
    ...[...dialog.querySelectorAll("summary")].map((summary) => [summary, () => toggle(summary)] as const),
  ]);
  const handle = (event: Event) => {
    if (open) guard.hear(event);
    if (!event.isTrusted || !open) return event.target === host;
    const isOurs = event instanceof KeyboardEvent || event.target === host;
    if (isOurs) actOn(event, { root, dialog, actions, leave: () => choose("edit") });
    return isOurs;
  };

  dialog.addEventListener("close", () => {
    if (!dialog.open) choose("edit");
  });
  root.append(dialog);
  const readAnew = () => {
    if (root.activeElement === publish) edit.focus();
    publish.disabled = true;
    reading.restart();
  };
  const lose = () => {
    end();
    defeat();
  };
  const guard = guardDialog(host, dialog, { raised: readAnew, defeated: lose });
  const reading = afterSeen(dialog, TIME_TO_READ, () => (publish.disabled = false));
  edit.focus({ preventScroll: true });
  dialog.scrollTop = 0;
  letScroll(draft);
  new ResizeObserver(() => letScroll(draft)).observe(draft);
  showFirstMark(draft);
  return { choice, defeated, handle, close: () => choose("discard") };
}

function toggle(summary: HTMLElement): void {
  summary.parentElement?.toggleAttribute("open");
}

/** A draft longer than its box, now or in a window made smaller, can be scrolled with the keyboard. */
function letScroll(draft: HTMLElement): void {
  if (draft.scrollHeight > draft.clientHeight) draft.tabIndex = 0;
  else draft.removeAttribute("tabindex");
}

/** A draft longer than its box starts at the first marked words. */
function showFirstMark(draft: HTMLElement): void {
  if (draft.scrollHeight <= draft.clientHeight) return;
  const first = draft.querySelector("mark");
  if (first !== null) draft.scrollTop = first.offsetTop - draft.clientHeight / 3;
}
