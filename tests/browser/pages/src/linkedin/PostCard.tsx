import { useRef, useState } from "react";
import type { Account } from "../page/boot";
import { Icon } from "../page/Icon";
import { CommentBox } from "./CommentBox";
import { CommentThread } from "./CommentThread";
import { IdentityToggle } from "./IdentityToggle";
import type { Layout } from "./layout";
import type { Post } from "./posts";
import { PostText } from "./PostText";
import { ShareDialog } from "./ShareDialog";
import { words } from "./words";

interface PostCardProps {
  layout: Layout;
  post: Post;
  actor: Account;
  onActor: (actor: Account) => void;
}

/** A post with what can be done about it and its comments. */
export function PostCard({ layout, post, actor, onActor }: PostCardProps) {
  const [text, setText] = useState(post.text);
  const [comments, setComments] = useState(post.comments);
  const [open, setOpen] = useState<"edit" | "quote" | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const isOld = layout === "ember";

  function add(written: string): void {
    const id = `${post.id}-${comments.length}`;
    setComments((current) => [...current, { id, name: actor.name, text: written, replies: [] }]);
  }

  function focusComment(): void {
    card.current?.querySelector<HTMLElement>("[role=textbox]")?.focus();
  }

  return (
    <div
      ref={card}
      className={isOld ? "card feed-shared-update-v2" : "card"}
      role={isOld ? undefined : "listitem"}
      data-view-name={isOld ? undefined : "feed-full-update"}
    >
      {post.own && (
        <button type="button" className="more" aria-label={words.more} onClick={() => setOpen("edit")}>
          <Icon name="more" />
        </button>
      )}
      <PostText layout={layout} post={post} text={text} />
      <div className="post-actions feed-shared-social-action-bar">
        <IdentityToggle actor={actor} onActor={onActor} />
        <button type="button">{words.like}</button>
        <button type="button" data-view-name={isOld ? undefined : "feed-comment-button"} onClick={focusComment}>
          {words.comment}
        </button>
        <button type="button" className="repost" onClick={() => setOpen("quote")}>
          {words.repost}
        </button>
        <button type="button">{words.send}</button>
      </div>
      <CommentBox layout={layout} surface="comment" parent={post.text} actorName={actor.name} onPublished={add} />
      {comments.map((comment) => (
        <CommentThread key={comment.id} layout={layout} comment={comment} actorName={actor.name} />
      ))}
      {open && (
        <ShareDialog
          surface={open}
          actor={open === "edit" ? null : actor}
          initialText={open === "edit" ? text : undefined}
          shared={open === "quote" ? post : undefined}
          onPublished={(written) => {
            if (open === "edit") {
              setText(written);
            }
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
