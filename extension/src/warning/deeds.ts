import type { InteractionKind } from "../contract";
import type { Word } from "../words";

/** What the panel is opened before: publishing a draft, or something that is done besides writing. */
export type Doing = "publish" | InteractionKind;

interface DoingWords {
  readonly title: Word;
  /** Before the name of the account; and where nobody knows which it is. */
  readonly actor: Word;
  readonly actorUnseen: Word;
  readonly edit: Word;
  readonly publish: Word;
  readonly leadOne: Word;
  readonly leadMany: Word;
  readonly text: Word;
}

const PUBLISHING: DoingWords = {
  title: "panelTitle",
  actor: "panelActor",
  actorUnseen: "panelActorUnseen",
  edit: "panelEdit",
  publish: "panelPublish",
  leadOne: "panelLeadOne",
  leadMany: "panelLeadMany",
  text: "panelDraft",
};

const DEED = {
  actor: "deedActor",
  actorUnseen: "deedActorUnseen",
  edit: "deedBack",
  leadOne: "deedLeadOne",
  leadMany: "deedLeadMany",
  text: "deedText",
} as const;

/** How each is spoken of; `reminder` is the title of what is said afterwards. */
export const DEED_WORDS: Readonly<Record<InteractionKind, DoingWords & { readonly reminder: Word }>> = {
  block: { ...DEED, title: "deedBlockTitle", publish: "deedBlock", reminder: "deedBlockReminder" },
  mute: { ...DEED, title: "deedMuteTitle", publish: "deedMute", reminder: "deedMuteReminder" },
  hide_reply: { ...DEED, title: "deedHideTitle", publish: "deedHide", reminder: "deedHideReminder" },
  share: { ...DEED, title: "deedShareTitle", publish: "deedShare", reminder: "deedShareReminder" },
  like: { ...DEED, title: "deedLikeTitle", publish: "deedLike", reminder: "deedLikeReminder" },
};

export function wordsFor(doing: Doing): DoingWords {
  return doing === "publish" ? PUBLISHING : DEED_WORDS[doing];
}
