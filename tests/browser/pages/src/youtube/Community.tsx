import { useState } from "react";
import { CommentBox } from "./CommentBox";
import { words } from "./words";

/** The posts of the viewer's own channel. */
export function Community() {
  const [posts, setPosts] = useState<string[]>([]);
  const [open, setOpen] = useState(false);
  return (
    <ytd-browse>
      <ytd-backstage-post-dialog-renderer>
        {open ? (
          <CommentBox
            surface="post"
            label={words.newPost}
            submit={words.post}
            parent={null}
            onPublished={(text) => {
              setPosts([text, ...posts]);
              setOpen(false);
            }}
            onCancel={() => setOpen(false)}
          />
        ) : (
          <div id="commentbox-placeholder" role="button" tabIndex={0} onClick={() => setOpen(true)}>
            {words.newPost}
          </div>
        )}
      </ytd-backstage-post-dialog-renderer>
      {posts.map((post, index) => (
        <p key={index}>{post}</p>
      ))}
    </ytd-browse>
  );
}
