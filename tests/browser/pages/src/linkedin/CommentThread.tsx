import { useState } from "react";
import { Picture } from "../page/Picture";
import { CommentBox } from "./CommentBox";
import type { Layout } from "./layout";
import type { Comment } from "./posts";
import { words } from "./words";

interface CommentThreadProps {
  layout: Layout;
  comment: Comment;
  actorName: string;
  isReply?: boolean;
}

/** A comment, its replies and, after «Responder», the box for one more. */
export function CommentThread({ layout, comment, actorName, isReply = false }: CommentThreadProps) {
  const [replies, setReplies] = useState(comment.replies);
  const [replying, setReplying] = useState(false);
  const isOld = layout === "ember";
  const kind = isReply ? "reply" : "comment";

  function add(text: string): void {
    setReplies((current) => [...current, { id: `${comment.id}-${current.length}`, name: actorName, text, replies: [] }]);
  }

  return (
    <article
      className={isOld ? `thread comments-comment-entity comments-comment-entity--${kind}` : "thread"}
      data-view-name={isOld || isReply ? undefined : "comment-container"}
    >
      <div className="comment">
        <a href="/in/perfil" data-view-name={isOld ? undefined : `${kind}-actor-picture`}>
          <Picture kind="avatar" name={comment.name} alt={words.photoOf(comment.name)} />
        </a>
        <div className="bubble">
          <div data-view-name={isOld ? undefined : `${kind}-actor-description`}>
            <b className={isOld ? "comments-comment-meta__description-title" : undefined}>{comment.name}</b>
          </div>
          <div
            className={isOld ? "comments-comment-item__main-content" : undefined}
            data-testid={isOld ? undefined : "expandable-text-box"}
          >
            <span dir="ltr">{comment.text}</span>
          </div>
        </div>
      </div>
      <div className="comment-actions">
        <button type="button">{words.like}</button>
        <button type="button" className="reply" onClick={() => setReplying(true)}>
          {words.reply}
        </button>
      </div>
      <div className="replies">
        {replies.map((reply) => (
          <CommentThread key={reply.id} layout={layout} comment={reply} actorName={actorName} isReply />
        ))}
        {replying && (
          <CommentBox
            layout={layout}
            surface="reply"
            parent={comment.text}
            actorName={actorName}
            autoFocus
            onPublished={add}
          />
        )}
      </div>
    </article>
  );
}
