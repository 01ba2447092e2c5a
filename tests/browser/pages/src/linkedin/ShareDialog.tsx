import { useState } from "react";
import { createPortal } from "react-dom";
import { boot, type Account } from "../page/boot";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { publish } from "../page/publish";
import { outlet } from "./outlet";
import type { Post } from "./posts";
import { PostText } from "./PostText";
import { QuillEditor } from "./QuillEditor";
import { words } from "./words";

interface ShareDialogProps {
  surface: "post" | "edit" | "quote";
  /** As whom it goes out, which is not shown when a post is edited. */
  actor: Account | null;
  initialText?: string;
  shared?: Post;
  onPublished: (text: string) => void;
  onClose: () => void;
}

/** The dialog in which a post is written, edited or shared, in the shadow root beside the page. */
export function ShareDialog({ surface, actor, initialText, shared, onPublished, onClose }: ShareDialogProps) {
  const [text, setText] = useState(initialText ?? "");
  const [sending, setSending] = useState(false);
  const isEdit = surface === "edit";

  function send(): void {
    setSending(true);
    const parent = shared?.text ?? null;
    void publish({ surface, text, parent, route: "click" }).then(() => onPublished(text));
  }

  return createPortal(
    <div className="veil">
      <div className="dialog" role="dialog" aria-labelledby="share-to-linkedin-modal__header">
        <div className="dialog-title">
          <h2 id="share-to-linkedin-modal__header">{isEdit ? words.editPost : words.createPost}</h2>
          <button type="button" className="tool" aria-label={words.dismiss} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <div className="byline">
          <Picture kind="avatar" name={(actor ?? boot.login).name} alt="" />
          {actor && (
            <button type="button" className="share-unified-settings-entry-button">
              <div>{actor.name}</div>
              <div>{words.audience}</div>
            </button>
          )}
        </div>
        <div className="share-creation-state">
          <QuillEditor
            label={words.editor}
            placeholder={words.talkAbout}
            initialText={initialText}
            autoFocus
            onText={setText}
          />
          {shared && (
            <div className="shared">
              <PostText layout="ember" post={shared} text={shared.text} />
            </div>
          )}
        </div>
        <div className="share-actions">
          <button type="button" className="tool" aria-label={words.addMedia}>
            <Icon name="photo" />
          </button>
          <button type="button" className="tool" aria-label={words.schedule}>
            <Icon name="down" />
          </button>
          <button
            type="button"
            className="share-actions__primary-action primary"
            disabled={sending || (text.trim() === "" && !shared)}
            onClick={send}
          >
            <span className="artdeco-button__text">{isEdit ? words.save : words.publish}</span>
          </button>
        </div>
      </div>
    </div>,
    outlet,
  );
}
