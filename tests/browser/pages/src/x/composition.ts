/** What a composer is for, and what the site receives from it. */

import type { Surface } from "../page/publish";
import type { Post } from "./posts";

export type Purpose = { kind: "post" } | { kind: "reply"; to: Post } | { kind: "quote"; of: Post } | { kind: "edit"; post: Post };

export function surfaceOf(purpose: Purpose, parts: number): Surface {
  return purpose.kind === "post" && parts > 1 ? "thread" : purpose.kind;
}

export function parentOf(purpose: Purpose): string | null {
  switch (purpose.kind) {
    case "post":
    case "edit":
      return null;
    case "reply":
      return purpose.to.text;
    case "quote":
      return purpose.of.text;
  }
}
