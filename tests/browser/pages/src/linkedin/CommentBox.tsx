import { useState } from "react";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { publish } from "../page/publish";
import type { Layout } from "./layout";
import { QuillEditor } from "./QuillEditor";
import { TipTapEditor } from "./TipTapEditor";
import { words } from "./words";

interface CommentBoxProps {
  layout: Layout;
  surface: "comment" | "reply";
  parent: string;
  actorName: string;
  autoFocus?: boolean;
  onPublished: (text: string) => void;
}

/** Where a comment or a reply is written: with Quill in the old pages, with TipTap in the new ones. */
export function CommentBox({ layout, surface, parent, actorName, autoFocus, onPublished }: CommentBoxProps) {
  const [text, setText] = useState("");
  const [round, setRound] = useState(0);
  const placeholder = surface === "reply" ? words.addReply : words.addComment;
  const editor = { label: words.editor, placeholder, autoFocus: autoFocus || round > 0, onText: setText };

  function send(): void {
    setText("");
    setRound(round + 1);
    void publish({ surface, text, parent, route: "click" }).then(() => onPublished(text));
  }

  const tools = (
    <button type="button" className="tool" aria-label={words.emoji}>
      <Icon name="smile" />
    </button>
  );
  const name = surface === "reply" ? words.reply : words.comment;
  if (layout === "ember") {
    return (
      <div className="comments-comment-box comments-comment-box--cr">
        <Picture kind="avatar" name={actorName} alt="" />
        <form className="comments-comment-box__form" onSubmit={(event) => event.preventDefault()}>
          <div className="comments-comment-box-comment__text-editor">
            <QuillEditor key={round} {...editor} />
          </div>
          <div className="comment-tools">
            {tools}
            {text.trim() !== "" && (
              <button type="button" className="comments-comment-box__submit-button--cr primary" onClick={send}>
                <span className="artdeco-button__text">{name}</span>
              </button>
            )}
          </div>
        </form>
      </div>
    );
  }
  return (
    <div className="comment-row">
      <Picture kind="avatar" name={actorName} alt="" />
      <div data-view-name="comment-box" className="comment-box">
        <TipTapEditor key={round} {...editor} />
        <div className="comment-tools">
          {tools}
          {text.trim() !== "" && (
            <button
              type="button"
              className="primary"
              data-view-name={surface === "reply" ? "comment-reply-post" : "comment-post"}
              onClick={send}
            >
              <span>{name}</span>
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
