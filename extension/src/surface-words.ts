import type { Surface } from "./contract";
import type { SiteDefinition } from "./sites/definition";
import { say, type Word } from "./words";

export const SURFACE_WORDS: Readonly<Record<Surface, Word>> = {
  post: "surfacePost",
  reply: "surfaceReply",
  quote: "surfaceQuote",
  thread: "surfaceThread",
  comment: "surfaceComment",
  caption: "surfaceCaption",
  edit: "surfaceEdit",
};

/** What people call the surface with that `id` in a definition; null is any place that it does not name. */
export function surfaceName({ surfaces }: SiteDefinition, id: string | null): string {
  const defined = surfaces.find((surface) => surface.id === id);
  return say(defined === undefined ? "surfaceElsewhere" : SURFACE_WORDS[defined.surface]);
}
