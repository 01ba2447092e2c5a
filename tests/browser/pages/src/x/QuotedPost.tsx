import { Picture } from "../page/Picture";
import type { Post } from "./posts";

/** A post shown inside a composer: the one that is quoted or answered. */
export function QuotedPost({ post }: { post: Post }) {
  return (
    <div className="quoted" role="link" tabIndex={0}>
      <div className="byline" data-testid="User-Name">
        <Picture kind="avatar" name={post.name} alt="" /> <b>{post.name}</b> <span>@{post.handle}</span>
      </div>
      <div className="text" data-testid="tweetText" lang="es">
        {post.text}
      </div>
    </div>
  );
}
