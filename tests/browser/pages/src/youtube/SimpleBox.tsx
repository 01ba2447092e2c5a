import { useState } from "react";
import { boot } from "../page/boot";
import { Picture } from "../page/Picture";
import { CommentBox } from "./CommentBox";
import { words } from "./words";

/** Where a video is commented on: folded until it is pressed. Its picture names the channel that comments. */
export function SimpleBox({ parent, onPublished }: { parent: string; onPublished: (text: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <ytd-comment-simplebox-renderer>
      <yt-img-shadow id="author-thumbnail">
        <Picture kind="avatar" name={boot.account.name} alt={`@${boot.account.handle}`} />
      </yt-img-shadow>
      {open ? (
        <div id="comment-dialog">
          <ytd-comment-dialog-renderer>
            <CommentBox
              surface="comment"
              label={words.addComment}
              submit={words.comment}
              parent={parent}
              onPublished={(text) => {
                setOpen(false);
                onPublished(text);
              }}
              onCancel={() => setOpen(false)}
            />
          </ytd-comment-dialog-renderer>
        </div>
      ) : (
        <div id="placeholder-area" onClick={() => setOpen(true)}>
          <yt-formatted-string id="simplebox-placeholder">{words.addComment}</yt-formatted-string>
        </div>
      )}
    </ytd-comment-simplebox-renderer>
  );
}
