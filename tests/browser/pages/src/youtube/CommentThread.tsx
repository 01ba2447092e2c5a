import { useState } from "react";
import { Picture } from "../page/Picture";
import { isOwn } from "../page/profiles";
import { Button } from "./Button";
import { CommentBox } from "./CommentBox";
import type { Comment } from "./videos";
import { words } from "./words";

/** A comment with its replies; the viewer's own can be edited in place. */
export function CommentThread({ comment }: { comment: Comment }) {
  const [text, setText] = useState(comment.text);
  const [replies, setReplies] = useState<string[]>([]);
  const [writing, setWriting] = useState<"reply" | "edit" | null>(null);
  const close = () => setWriting(null);

  return (
    <ytd-comment-thread-renderer>
      <ytd-comment-view-model id="comment">
        <div id="body">
          <Picture kind="avatar" name={comment.handle} alt="" />
          <div id="main">
            <a id="author-text" href={`/@${comment.handle}`}>
              @{comment.handle}
            </a>
            {writing === "edit" ? (
              <div id="edit-dialog">
                <ytd-comment-dialog-renderer>
                  <CommentBox
                    surface="edit"
                    label={words.editComment}
                    submit={words.save}
                    parent={null}
                    initialText={text}
                    onPublished={(edited) => {
                      setText(edited);
                      close();
                    }}
                    onCancel={close}
                  />
                </ytd-comment-dialog-renderer>
              </div>
            ) : (
              <yt-attributed-string id="content-text">{text}</yt-attributed-string>
            )}
            <div id="toolbar">
              <Button id="reply-button-end" label={words.reply} onPress={() => setWriting("reply")} />
              {isOwn(comment.handle) && (
                <div id="action-menu">
                  <button type="button" aria-label={words.edit} onClick={() => setWriting("edit")}>
                    {words.edit}
                  </button>
                </div>
              )}
            </div>
          </div>
        </div>
      </ytd-comment-view-model>
      <ytd-comment-replies-renderer>
        {replies.map((reply, index) => (
          <yt-attributed-string key={index} id="content-text">
            {reply}
          </yt-attributed-string>
        ))}
        {writing === "reply" && (
          <CommentBox
            surface="reply"
            label={words.addReply}
            submit={words.reply}
            parent={text}
            onPublished={(reply) => {
              setReplies([...replies, reply]);
              close();
            }}
            onCancel={close}
          />
        )}
      </ytd-comment-replies-renderer>
    </ytd-comment-thread-renderer>
  );
}
