import type { Actor, Finding, MistakenFinding } from "../contract";
import { type Choice, openPanel, type Panel, type PanelView } from "../warning/panel";

/** What asking the person needs from the rest of the page's script. */
export interface QuestionSurroundings {
  declareOffer(actor: Actor | null): PanelView["declare"] | null;
  mistaken(finding: MistakenFinding): void;
  tampered(): void;
}

/** `again` when the person has said meanwhile whose the account is, or it has become another question. */
export type Reply = Choice | "again";

type Shown = Omit<PanelView, "mark" | "declare">;

/** Asks the person what to do about something that is held, one question at a time. */
export interface Questions {
  /** Ask when those asked before are answered; `again` when what is shown is no longer so by then. */
  ask(shown: Shown, isStill: () => boolean): Promise<Reply>;
  /** Whether nobody is to be asked about a press: a script's during a question, or where the page works against them. */
  areClosedTo(press: Event): boolean;
  /** The panel's own events go to it alone. True when `event` was one. */
  claim(event: Event): boolean;
}

export function createQuestions(around: QuestionSurroundings): Questions {
  let panel: Panel | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let isDefeated = false;

  const ask = (shown: Shown, isStill: () => boolean): Promise<Reply> => {
    const reply = before.then((): Reply | Promise<Reply> => (isStill() ? askNow(shown) : "again")).catch(giveUp);
    before = reply;
    return reply;
  };
  /** The page does not let anybody be asked: what is held stays held, and the toolbar icon says so. */
  const giveUp = (): Choice => {
    isDefeated = true;
    around.tampered();
    return "edit";
  };
  const askNow = async (shown: Shown): Promise<Reply> => {
    const { promise: declared, resolve: redo } = Promise.withResolvers<"again">();
    const offer = around.declareOffer(shown.actor);
    const mark = ({ clause, variant }: Finding, wrong: boolean) => {
      around.mistaken({ clause, variant, account_kind: shown.actor?.kind ?? "unknown", taken_back: !wrong });
    };
    const opened = openPanel({
      ...shown,
      mark,
      ...(offer && { declare: (kind) => offer(kind).then(() => redo("again")) }),
    });
    panel = opened;
    const choice = await Promise.race([opened.choice, declared, opened.defeated.then(giveUp)]);
    panel = null;
    if (choice === "again") opened.close();
    return choice;
  };
  return {
    ask,
    areClosedTo: (press) => !press.isTrusted && (panel !== null || isDefeated),
    claim: (event) => panel?.handle(event) ?? false,
  };
}
