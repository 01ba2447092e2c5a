import { useState } from "react";
import { boot, variant } from "../page/boot";
import { LikeButton } from "../page/LikeButton";
import { Picture } from "../page/Picture";
import { RoleButton } from "../page/RoleButton";
import { CommentForm } from "./CommentForm";
import type { Comment } from "./posts";
import { words } from "./words";

/** A comment, its replies and, after «Responder», the box for one more. */
export function CommentThread({ comment }: { comment: Comment }) {
  const [replies, setReplies] = useState(comment.replies);
  const [replying, setReplying] = useState(false);
  const [text, setText] = useState(comment.text);
  const [editing, setEditing] = useState(false);

  function add(text: string): void {
    setReplies((current) => [
      ...current,
      { id: `${comment.id}-${current.length}`, name: boot.account.name, text, replies: [] },
    ]);
  }

  function change(written: string): void {
    setText(written);
    setEditing(false);
  }

  if (editing) {
    return (
      <div className="thread editing">
        <CommentForm
          surface="edit"
          parent={null}
          label={words.editComment}
          submitLabel={words.save}
          initialText={text}
          autoFocus
          onPublished={change}
        />
      </div>
    );
  }
  return (
    <div className="thread">
      <div role="article" className="comment" aria-label={words.commentBy(comment.name)}>
        <Picture kind="avatar" name={comment.name} alt="" />
        <div>
          <div className="bubble">
            <b>{comment.name}</b>
            <div dir="auto" lang="es">
              {text}
            </div>
          </div>
          <div className="comment-actions">
            <LikeButton target={comment.name} label={words.like} labelWhenLiked={words.unlike}>
              {words.like}
            </LikeButton>
            {comment.name === boot.account.name && (
              <RoleButton className="edit" onPress={() => setEditing(true)}>
                {words.edit}
              </RoleButton>
            )}
            <RoleButton onPress={() => setReplying(true)}>{words.reply}</RoleButton>
          </div>
        </div>
      </div>
      <div className="replies">
        {replies.map((reply) => (
          <CommentThread key={reply.id} comment={reply} />
        ))}
        {replying && (
          <CommentForm
            surface="reply"
            parent={text}
            label={variant("labels") === "new" ? words.replyTo(comment.name) : words.writeReply}
            submitLabel={words.reply}
            autoFocus
            onPublished={add}
          />
        )}
      </div>
    </div>
  );
}
