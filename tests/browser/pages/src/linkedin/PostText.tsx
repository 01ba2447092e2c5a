import { Picture } from "../page/Picture";
import type { Layout } from "./layout";
import type { Post } from "./posts";
import { words } from "./words";

/** Who wrote a post, and what: alone, or within a post that shares it. */
export function PostText({ layout, post, text }: { layout: Layout; post: Post; text: string }) {
  const isOld = layout === "ember";
  return (
    <>
      <div className="byline">
        <a href="/in/perfil" data-view-name={isOld ? undefined : "feed-actor-image"}>
          <Picture kind="avatar" name={post.name} alt={words.photoOf(post.name)} />
        </a>
        <div className="names">
          <b className={isOld ? "update-components-actor__title" : undefined}>{post.name}</b>
          <small>{post.headline}</small>
        </div>
      </div>
      <div
        className={isOld ? "post-text update-components-update-v2__commentary" : "post-text"}
        data-view-name={isOld ? undefined : "feed-commentary"}
      >
        <span dir="ltr" data-testid={isOld ? undefined : "expandable-text-box"}>
          {text}
        </span>
      </div>
    </>
  );
}
