import type { Actor, Finding, MistakenFinding } from "../contract";
import { type Choice, openPanel, type Panel, type PanelView } from "../warning/panel";

/** What asking the person needs from the rest of the page's script. */
export interface QuestionSurroundings {
  declareOffer(actor: Actor | null): PanelView["declare"] | null;
  mistaken(finding: MistakenFinding): void;
  tampered(): void;
}

/** `again` when the person has said meanwhile whose the account is. */
export type Reply = Choice | "again";

/** Asks the person what to do about something that is held, one question at a time. */
export interface Questions {
  ask(shown: Omit<PanelView, "mark" | "declare">): Promise<Reply>;
  /** The panel's own events go to it alone. True when `event` was one. */
  claim(event: Event): boolean;
}

export function createQuestions(around: QuestionSurroundings): Questions {
  let panel: Panel | null = null;

  const ask = async (shown: Omit<PanelView, "mark" | "declare">): Promise<Reply> => {
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
    const defeated = opened.defeated.then((): Choice => {
      around.tampered();
      return "edit";
    });
    const choice = await Promise.race([opened.choice, declared, defeated]);
    panel = null;
    if (choice === "again") opened.close();
    return choice;
  };
  return { ask, claim: (event) => panel?.handle(event) ?? false };
}
