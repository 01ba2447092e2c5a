import type { Actor, Decision, Interaction, Role, Verdict } from "../contract";
import type { JudgeAnswer, UnavailableReason } from "../messages";
import { rootsAround } from "../open-roots";
import type { Notices } from "../warning/notice";
import { DEED_WORDS } from "../warning/deeds";
import { say } from "../words";
import { becomesTrue } from "./awaited";
import type { Deed, Deeds } from "./deed";
import { createDeedPass } from "./deed_pass";
import { clausesOf, keyOf } from "./draft";
import type { Judge } from "./judge";
import { followOutage } from "./outage";
import type { Questions } from "./question";

/** How long a site may take to show that something was done, in ms. */
const TIME_TO_SHOW = 2000;

/** What the gate needs from the rest of the page's script. */
export interface DeedSurroundings {
  readonly deeds: Deeds;
  readonly judge: Judge<Interaction>;
  readonly questions: Questions;
  readonly notices: Notices;
  readonly ready: Promise<void>;
  readonly network: Interaction["network"];
  actorNow(): Actor;
  role(): Role;
  person(): string | null;
  decided(decision: Decision): void;
}

export interface DeedGate {
  /** Let a deed through, or hold its event and settle it later. */
  receive(deed: Deed, event: Event): void;
  /** Have the verdicts on these ready when they are done. */
  anticipate(deeds: readonly Deed[]): Promise<void>;
}

/** What a deed was released as; `ended` is to hear whether it was done. */
interface Release {
  readonly bound: string;
  readonly ended: (done: boolean) => void;
}

/** Holds what is done besides writing until it is known to be clear, or the person decides. */
export function createDeedGate(around: DeedSurroundings): DeedGate {
  const { judge, notices, questions } = around;
  const reminded = new Set<string>();
  const pass = createDeedPass();
  const outage = followOutage((reason) => {
    notices.tell(say("noticeUnjudged"), say(reason === "orphaned" ? "badgeOrphaned" : "noticeUnjudgedHelp"));
  });
  let isHolding = false;
  let repeated: string | null = null;

  const interactionOf = ({ kind, target }: Deed): Interaction => {
    // Who is blocked, and for which words, is no question of the circular.
    const { text, author } = kind === "share" || kind === "like" ? target : { text: null, author: null };
    const { network } = around;
    return { kind, network, actor: around.actorNow(), role: around.role(), person: around.person(), text, author };
  };

  const receive = (deed: Deed, event: Event) => {
    const interaction = interactionOf(deed);
    const bound = boundTo(deed, around.actorNow());
    if (bound === repeated) return;
    const verdict = judge.known(interaction);
    const isHarmless = verdict !== null && verdict.outcome !== "warn";
    const isUnread = saysNothing(interaction);
    const isUnjudged = verdict === null && !isUnread;
    if (pass.use(bound) || isUnread || isHarmless || (isUnjudged && outage.permits())) {
      around.deeds.done(deed);
      if (isHarmless) remind(interaction, verdict);
      // Nobody waits for the answer, but it tells whether somebody is there again.
      if (isUnjudged) void ask(interaction);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isHolding || questions.areClosedTo(event)) return;
    isHolding = true;
    void settle(deed, interaction)
      .finally(() => (isHolding = false))
      .then((released) => released && release(deed, released));
  };

  /** Ask until it may be done, as the account that it was asked about, or is given up: null. */
  const settle = async (deed: Deed, interaction: Interaction): Promise<Release | null> => {
    await around.ready;
    for (;;) {
      const asked = { ...interaction, actor: around.actorNow() };
      const answer = await ask(asked);
      const reply = await replyTo(deed, asked, answer);
      const isStill = keyOf(around.actorNow()) === keyOf(asked.actor);
      if (reply === "again" || (reply === "publish" && !isStill)) continue;
      const ended = (done: boolean) => record(done, asked, answer);
      if (reply === "publish") return { bound: boundTo(deed, asked.actor), ended };
      ended(false);
      return null;
    }
  };

  /** What was warned about is kept once it is known what has become of it. */
  const record = (done: boolean, interaction: Interaction, answer: JudgeAnswer) => {
    if (answer.kind !== "judged" || answer.verdict.outcome !== "warn") return;
    around.decided(decisionOf(done, interaction, answer.verdict));
  };

  const ask = async (interaction: Interaction): Promise<JudgeAnswer> => {
    const verdict = judge.known(interaction);
    if (verdict !== null) return { kind: "judged", verdict };
    const answer = await judge.ask(interaction);
    outage.heard(answer);
    return answer;
  };

  const replyTo = async (deed: Deed, interaction: Interaction, answer: JudgeAnswer) => {
    if (answer.kind === "unavailable") {
      if (answer.whenAbsent === "permit_with_notice") return "publish";
      return question(deed, interaction, { kind: "unjudged", verdict: null, reason: answer.reason });
    }
    const { verdict } = answer;
    if (verdict.outcome !== "warn") {
      remind(interaction, verdict);
      return "publish";
    }
    return question(deed, interaction, { kind: "warning", verdict });
  };

  const question = async (
    { kind, control }: Deed,
    { actor = null, network, text }: Interaction,
    shown: { kind: "warning" | "unjudged"; verdict: Verdict | null; reason?: UnavailableReason },
  ) => {
    const view = { ...shown, does: kind, text: text ?? "", actor, network };
    const choice = await questions.ask(view, () => true);
    if (choice === "edit") control.focus();
    return choice;
  };

  /** A reminder comes after what it is about, once, and holds nothing. */
  const remind = (interaction: Interaction, { findings, outcome }: Verdict) => {
    const key = [interaction.kind, ...clausesOf(findings)].join();
    if (outcome !== "remind" || reminded.has(key)) return;
    reminded.add(key);
    notices.show(say(DEED_WORDS[interaction.kind].reminder), findings);
  };

  /** Do it, and make sure that it was done: otherwise the person's own next press is let through. */
  const release = async (deed: Deed, { bound, ended }: Release) => {
    // The panel takes the focus, and menus close without it.
    if (deed.control.isConnected && (await isDoneAgain(deed, bound))) {
      around.deeds.done(deed);
      ended(true);
      return;
    }
    pass.grant(bound, ended);
    notices.tell(say("noticePressAgain"), say("noticePressAgainHelp"));
  };

  const isDoneAgain = (deed: Deed, bound: string): Promise<boolean> => {
    repeated = bound;
    deed.control.click();
    repeated = null;
    const isDone = () => !deed.control.isConnected || around.deeds.at(deed.control) === null;
    return becomesTrue(isDone, rootsAround(deed.control), TIME_TO_SHOW);
  };

  const anticipate = async (deeds: readonly Deed[]) => {
    await around.ready;
    for (const deed of deeds) {
      const interaction = interactionOf(deed);
      if (!saysNothing(interaction) && !outage.isFresh()) void ask(interaction);
    }
  };
  return { receive, anticipate };
}

/** What exactly may be done: where a post shows neither text nor author, the page's address tells it from others. */
function boundTo({ kind, target }: Deed, actor: Actor | null): string {
  return keyOf([kind, target, actor, location.pathname]);
}

/** A post of which the page shows nothing can't be judged. */
function saysNothing({ kind, text, author }: Interaction): boolean {
  return (kind === "share" || kind === "like") && text === null && author === null;
}

function decisionOf(done: boolean, interaction: Interaction, { findings }: Verdict): Decision {
  return {
    action: done ? "published_anyway" : "discarded",
    network: interaction.network,
    interaction: interaction.kind,
    account_kind: interaction.actor?.kind ?? "unknown",
    clauses: clausesOf(findings),
  };
}
