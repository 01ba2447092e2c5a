import type { Actor, Draft, Finding, Media, Publication, Role, Verdict } from "../contract";
import { allAround } from "../open-roots";
import type { Composer } from "./composer";
import { parentOf } from "./parent";
import { scheduledDayOf } from "./scheduled_day";

const LINK = /https?:\/\/[^\s<>"]+/giu;
const MOST_LINKS = 200;

/** Who writes: as which account, in which role, and under which name of the inventory. */
export interface Writer {
  readonly actor: Actor;
  readonly role: Role;
  readonly person: string | null;
}

/** Everything that the service may know about what `composer` would publish. */
export function draftOf(composer: Composer, text: string, { actor, role, person }: Writer): Draft {
  const parent = parentOf(composer);
  return {
    text,
    network: composer.site.network,
    surface: composer.surface,
    actor,
    role,
    person,
    parent_text: parent.text,
    parent_author: parent.author,
    links: (text.match(LINK) ?? []).slice(0, MOST_LINKS),
    media: mediaOf(composer),
    scheduled_on: scheduledDayOf(composer),
  };
}

/** What becomes of a draft that leaves, with what was said about it; null when nobody knows as whom. */
export function publicationOf(draft: Draft, verdict: Verdict | null): Publication | null {
  const { text, network, surface, actor, parent_author, scheduled_on } = draft;
  if (actor == null) return null;
  return {
    text,
    network: network ?? "x",
    surface: surface ?? "post",
    actor,
    parent_author: parent_author ?? null,
    outcome: verdict?.outcome ?? null,
    clauses: clausesOf(verdict?.findings ?? []),
    scheduled_on: scheduled_on ?? null,
  };
}

/** Whether two drafts would publish the same words as the same account on the same day, whatever else is known of them. */
export function isSamePublication(one: Draft, other: Draft): boolean {
  const { id, handle } = one.actor ?? {};
  return (
    one.text === other.text &&
    one.scheduled_on === other.scheduled_on &&
    id === other.actor?.id &&
    handle === other.actor?.handle
  );
}

/** The numbers of the clauses of some findings, each once. */
export function clausesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ clause }) => clause))];
}

/** What is asked about with one key gets one verdict. */
export function keyOf(asked: unknown): string {
  return JSON.stringify(asked);
}

function mediaOf({ scope, editor, routes: { media } }: Composer): Media {
  const count = (selector?: string) => (selector === undefined ? 0 : allAround(scope, editor, selector).length);
  return {
    images: count(media?.images),
    videos: count(media?.videos),
    images_without_description: count(media?.imagesWithoutDescription),
  };
}
