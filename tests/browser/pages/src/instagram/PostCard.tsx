import { useRef, useState } from "react";
import { boot } from "../page/boot";
import { Icon } from "../page/Icon";
import { LikeButton } from "../page/LikeButton";
import { Picture } from "../page/Picture";
import { RoleButton } from "../page/RoleButton";
import { CaptionEdit } from "./CaptionEdit";
import { CommentForm } from "./CommentForm";
import { PostOptions } from "./PostOptions";
import type { Post } from "./posts";
import { RepostButton } from "./RepostButton";
import { words } from "./words";

export function PostCard({ post }: { post: Post }) {
  const [comments, setComments] = useState(post.comments);
  const [caption, setCaption] = useState(post.caption);
  const [editing, setEditing] = useState(false);
  const card = useRef<HTMLElement>(null);

  return (
    <article ref={card} className="card">
      <div className="byline">
        <Picture kind="avatar" name={post.handle} alt={words.pictureOf(post.handle)} />{" "}
        <a href={`/${post.handle}/`}>
          <b>{post.handle}</b>
        </a>
        {post.handle !== boot.account.handle && <PostOptions post={post} />}
        {post.handle === boot.account.handle && (
          <RoleButton className="more" label={words.more} onPress={() => setEditing(true)}>
            <Icon name="more" />
          </RoleButton>
        )}
      </div>
      <Picture kind="landscape" name={post.picture} alt="" />
      <div className="actions">
        <LikeButton target={post.handle} label={words.like} labelWhenLiked={words.unlike}>
          <Icon name="like" />
        </LikeButton>
        <RoleButton label={words.comment} onPress={() => card.current?.querySelector("textarea")?.focus()}>
          <Icon name="reply" />
        </RoleButton>
        <RepostButton target={post.handle} />
        <RoleButton label={words.sharePost} onPress={() => undefined}>
          <Icon name="send" />
        </RoleButton>
        <RoleButton label={words.save} onPress={() => undefined}>
          <Icon name="save" />
        </RoleButton>
      </div>
      <p>
        <b>{post.handle}</b> <span lang="es">{caption}</span>
      </p>
      {comments.map(({ handle, text }, index) => (
        <p key={index}>
          <b>{handle}</b> <span>{text}</span>
        </p>
      ))}
      <CommentForm
        parent={caption}
        onPublished={(text) => setComments((current) => [...current, { handle: boot.account.handle, text }])}
      />
      {editing && (
        <CaptionEdit
          picture={post.picture}
          caption={caption}
          onPublished={(written) => {
            setCaption(written);
            setEditing(false);
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </article>
  );
}
