/** What leaves a page: what was published, what was done besides, and what should not have been seen. */

import { variant } from "./boot";

/** How a publication was sent: a button (mouse or focused), bare Enter, or Ctrl/Cmd+Enter. */
export type Route = "click" | "enter" | "shortcut";

export type Surface = "post" | "reply" | "quote" | "thread" | "comment" | "caption" | "edit" | "message";

export interface Outgoing {
  surface: Surface;
  text: string;
  parent: string | null;
  route: Route;
  /** The day, as YYYY-MM-DD, for which it is scheduled. */
  scheduled?: string | null;
}

export async function publish(outgoing: Outgoing): Promise<void> {
  await send(`/api/publish?delay=${variant("delay") ?? 0}`, outgoing);
}

/** What is done besides publishing. */
export type Act = "like" | "share" | "block" | "mute" | "hide_reply";

export function act(kind: Act | `undo_${Act}`, target: string): void {
  void send("/api/act", { kind, target });
}

export function observe(kind: "shortcut", detail: string): void {
  void send("/api/observe", { kind, detail });
}

export async function send(address: string, content: object): Promise<unknown> {
  const answer = await fetch(address, { method: "POST", body: JSON.stringify(content), keepalive: true });
  return answer.json();
}
