import { useRef, useState } from "react";
import { boot, variant } from "../page/boot";
import { Icon } from "../page/Icon";
import { LikeButton } from "../page/LikeButton";
import { navigate } from "../page/path";
import { Picture } from "../page/Picture";
import { RoleButton } from "../page/RoleButton";
import { CommentForm } from "./CommentForm";
import { CommentThread } from "./CommentThread";
import type { Post } from "./posts";
import { PostForm } from "./PostForm";
import { PostOptions } from "./PostOptions";
import { ShareButton } from "./ShareButton";
import { words } from "./words";

/** A post of the feed, or the post of a permalink, with its comments. */
export function PostCard({ post }: { post: Post }) {
  const [text, setText] = useState(post.text);
  const [comments, setComments] = useState(post.comments);
  const [editing, setEditing] = useState(false);
  const card = useRef<HTMLDivElement>(null);

  function add(written: string): void {
    const id = `${post.id}-${comments.length}`;
    setComments((current) => [...current, { id, name: boot.account.name, text: written, replies: [] }]);
  }

  function focusComment(): void {
    card.current?.querySelector<HTMLElement>("form[role=presentation] [contenteditable]")?.focus();
  }

  return (
    <div ref={card} className="card" role="article" aria-label={words.postOf(post.name)}>
      <div className="byline">
        <Picture kind="avatar" name={post.name} alt="" />
        <div className="names">
          <b data-ad-rendering-role="profile_name">{post.name}</b>
          <a
            href={`/${post.handle}/posts/${post.id}`}
            onClick={(event) => {
              event.preventDefault();
              navigate(event.currentTarget.pathname);
            }}
          >
            {post.age}
          </a>
        </div>
        {!post.own && <PostOptions post={post} />}
        {post.own && (
          <RoleButton label={words.more} onPress={() => setEditing(true)}>
            <Icon name="more" />
          </RoleButton>
        )}
      </div>
      <div className="post-text" data-ad-preview="message" dir="auto" lang="es">
        {text}
      </div>
      <div className="post-actions">
        <LikeButton target={post.handle} label={words.like} labelWhenLiked={words.unlike}>
          {words.like}
        </LikeButton>
        <RoleButton label={words.leaveComment} onPress={focusComment}>
          {words.commentAction}
        </RoleButton>
        <ShareButton post={post} />
      </div>
      {comments.map((comment) => (
        <CommentThread key={comment.id} comment={comment} />
      ))}
      <CommentForm
        surface="comment"
        parent={post.text}
        label={variant("labels") === "new" ? words.commentAs(boot.account.name) : words.writeComment}
        submitLabel={words.commentSubmit}
        onPublished={add}
      />
      {editing && (
        <PostForm
          title={words.editTitle}
          surface="edit"
          steps={[words.save]}
          initialText={text}
          onPublished={(written) => {
            setText(written);
            setEditing(false);
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
