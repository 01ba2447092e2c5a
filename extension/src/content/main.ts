import { followWhenServiceIsAbsent } from "../absence";
import { declareAccount } from "../accounts";
import { browser } from "../browser";
import type { Actor, Decision, Draft, Interaction, Sighting } from "../contract";
import type { Description, MessageToBackground, MessageToContent, TabAnswer } from "../messages";
import { definitionOf } from "../sites/definitions";
import type { SiteDefinition } from "../sites/definition";
import { createNotices } from "../warning/notice";
import { removeLeftBehind } from "../warning/shadow";
import { say } from "../words";
import { followPages } from "./advice";
import { attemptOf } from "./attempt";
import { type Composer, textOf } from "./composer";
import { followDeclarations } from "./declarations";
import { followDefinition } from "./definition";
import { followDeeds } from "./deed";
import { followDeedEvents } from "./deed_events";
import { createDeedGate } from "./deed_gate";
import { followDepartures } from "./departures";
import { draftOf, publicationOf } from "./draft";
import { createGate } from "./gate";
import { createJudge } from "./judge";
import { followPresence } from "./presence";
import { createQuestions } from "./question";
import { replayOf, sightingOf } from "./sighting";
import { watchComposers } from "./watch";

const ATTEMPTS = ["click", "keydown", "submit"];

/** What else the panel must see before the page does, which could swallow it, take the focus away or open something. */
const PANEL_EVENTS = [
  "auxclick", "beforeinput", "contextmenu", "copy", "cut", "dblclick", "focus", "focusin", "focusout", "blur", "input",
  "keypress", "keyup", "mousedown", "mouseup", "paste", "pointerdown", "pointerup", "selectstart", "touchend", "touchstart",
  "toggle", "fullscreenchange",
];

function start(builtIn: SiteDefinition): void {
  removeLeftBehind();
  const { network } = builtIn;
  const definition = followDefinition(builtIn, () => watch.refresh());
  const whenAbsent = followWhenServiceIsAbsent();
  const judge = createJudge<Draft>((draft) => ({ kind: "judge", draft }), whenAbsent);
  const judgeOfDeeds = createJudge<Interaction>((interaction) => ({ kind: "judgeInteraction", interaction }), whenAbsent);
  let watching = true;

  const declarations = followDeclarations(definition, () => watch.refresh());
  const present = followPresence((actor) => void tellBackground({ kind: "seen", network, actor }));
  const actorIn = (editor: Element | null): Actor => {
    const actor = declarations.actorIn(editor);
    if (watching) present(actor);
    return actor;
  };
  const draftIn = (composer: Composer): Draft | null => {
    if (!composer.editor.isConnected) return null;
    const writer = { actor: actorIn(composer.editor), role: declarations.role(), person: declarations.person() };
    return draftOf(composer, textOf(composer), writer);
  };
  const anticipate = async (composer: Composer) => {
    await declarations.ready;
    const draft = draftIn(composer);
    return draft === null ? null : judge.anticipate(draft);
  };
  const onStart = () => {
    if (watching) void tellBackground({ kind: "writing" });
  };
  const sight = (sighting: Sighting) => void tellBackground({ kind: "sighted", sighting });
  const onUse = (composer: Composer) => sight(sightingOf(composer, actorIn(composer.editor)));
  const watch = watchComposers(definition, anticipate, () => watching, onStart, onUse);
  const departures = followDepartures();
  const expectDeparture = (composer: Composer, draft: Draft) => {
    const publication = publicationOf(draft, judge.known(draft));
    if (publication === null) return;
    departures.expect(composer, draft.text, () => {
      // At once, for the next draft may be the same; and again, for a verdict that was underway.
      judge.forget();
      void tellBackground({ kind: "published", publication }).then(judge.forget);
    });
  };
  const notices = createNotices();
  const questions = createQuestions({
    declareOffer: (actor) => {
      if (actor === null || actor.kind !== "unknown" || actor.identity !== "agreed") return null;
      const handle = actor.handle ?? actor.name ?? "";
      return async (kind) => {
        await declareAccount({ network, handle, id: actor.id ?? null, kind });
        await declarations.reload();
      };
    },
    tampered: () => void tellBackground({ kind: "tampered" }),
    mistaken: (finding) => void tellBackground({ kind: "mistaken", finding }),
  });
  const decided = (decision: Decision) => void tellBackground({ kind: "decided", decision });
  const gate = createGate({
    judge,
    draftIn,
    tell: watch.tell,
    ready: declarations.ready,
    questions,
    decided,
    letThrough: expectDeparture,
    released: (composer, hasLeft) => sight(replayOf(composer, hasLeft)),
    lost: () => notices.tell(say("noticeLost"), say("noticeLostHelp")),
  });

  const deeds = followDeeds(definition);
  const deedGate = createDeedGate({
    deeds,
    judge: judgeOfDeeds,
    questions,
    notices,
    ready: declarations.ready,
    network,
    actorNow: () => actorIn(null),
    role: declarations.role,
    person: declarations.person,
    decided,
  });
  const deedEvents = followDeedEvents(deeds, deedGate, () => watching);

  const onEvent = (event: Event) => {
    if (questions.claim(event) || notices.claim(event)) {
      event.stopImmediatePropagation();
      return;
    }
    if (!watching || !ATTEMPTS.includes(event.type)) return;
    const attempt = attemptOf(event, definition());
    if (attempt !== null) gate.receive(attempt, event);
    deedEvents.receive(event);
  };
  const listen = () => {
    for (const type of [...ATTEMPTS, ...PANEL_EVENTS]) {
      window.addEventListener(type, onEvent, { capture: true });
    }
  };
  listen();
  // A page that begins anew (`document.open`) ends the listeners of everybody.
  new MutationObserver(listen).observe(document, { childList: true });

  followPages(definition, {
    ready: declarations.ready,
    actorNow: () => actorIn(null),
    role: declarations.role,
    isWatching: () => watching,
    ask: tellBackground,
    notices,
  });

  const setWatching = (on: boolean) => {
    watching = on;
    watch.refresh();
  };
  const describe = (): Description => {
    const composer = watch.current();
    return {
      site: builtIn.site,
      network,
      surface: composer?.surface ?? null,
      definition_state: composer?.state ?? "current",
      actor: declarations.actorIn(composer?.editor ?? null),
      watching,
    };
  };
  browser.runtime.onMessage.addListener((message: MessageToContent, _sender, answer) => {
    if (message.kind === "describe") answer(describe());
    if (message.kind === "watching") setWatching(message.on);
  });
  void tellBackground<TabAnswer>({ kind: "tab" }).then((tab) => {
    if (tab !== null && !tab.watching) setWatching(false);
  });
}

/** The background's answer, or null when it cannot be reached. */
async function tellBackground<Answer>(message: MessageToBackground): Promise<Answer | null> {
  try {
    return (await browser.runtime.sendMessage(message)) ?? null;
  } catch {
    return null;
  }
}

const site = definitionOf(location.host);
if (site !== null) start(site);
