/** The two shapes that LinkedIn's pages have: the old one of a post by itself, and the new one of the feed. */
export type Layout = "ember" | "sdui";

export function layoutAt(path: string): Layout {
  return path.startsWith("/posts/") || path.startsWith("/feed/update/") ? "ember" : "sdui";
}
