import { useEffect, useRef, useState } from "react";
import { Pressable } from "react-native-web";
import { Icon } from "../page/Icon";
import { act } from "../page/publish";
import { Menu } from "./Menu";
import type { Post } from "./posts";
import { words } from "./words";

interface PostActionsProps {
  post: Post;
  onReply: () => void;
  onQuote: () => void;
}

/** The row below a post. What has been done carries another `data-testid`, and undoes itself. */
export function PostActions({ post, onReply, onQuote }: PostActionsProps) {
  const [liked, setLiked] = useState(false);
  const [reposted, setReposted] = useState(false);
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);

  function like(): void {
    act(liked ? "undo_like" : "like", post.handle);
    setLiked(!liked);
  }

  function repost(): void {
    act(reposted ? "undo_share" : "share", post.handle);
    setReposted(!reposted);
  }

  useEffect(() => {
    // X's shortcut for the post that has the focus.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "l" && document.activeElement === row.current?.closest("article")) {
        like();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  return (
    <div ref={row} className="actions" role="group">
      <Pressable role="button" testID="reply" aria-label={words.reply} onPress={onReply}>
        <Icon name="reply" />
      </Pressable>
      <Pressable
        role="button"
        testID={reposted ? "unretweet" : "retweet"}
        aria-label={reposted ? words.undoRepost : words.repost}
        onPress={() => setOpen(true)}
      >
        <Icon name="repost" />
      </Pressable>
      <Pressable role="button" testID="quote" aria-label={words.quote} onPress={onQuote}>
        <Icon name="quote" />
      </Pressable>
      <Pressable role="button" testID={liked ? "unlike" : "like"} aria-label={words.like} onPress={like}>
        <Icon name="like" />
      </Pressable>
      {open && (
        <Menu
          items={[
            reposted
              ? { name: "unretweetConfirm", label: words.undoRepost, onPress: repost }
              : { name: "retweetConfirm", label: words.repost, onPress: repost },
          ]}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
