import type { LexicalEditor } from "lexical";
import { useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { mentionsAreOpen } from "../lexical/MentionPlugin";
import { clear, insertSmile, textOf } from "../lexical/text";
import { TextEditor } from "../lexical/TextEditor";
import { boot, variant } from "../page/boot";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { publish, type Route } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import { words } from "./words";

interface CommentFormProps {
  surface: "comment" | "reply" | "edit";
  parent: string | null;
  label: string;
  submitLabel: string;
  initialText?: string;
  autoFocus?: boolean;
  onPublished: (text: string) => void;
}

/** A comment or a reply, or one that is changed. Bare Enter sends it; the button is there only while it is being written. */
export function CommentForm({
  surface,
  parent,
  label,
  submitLabel,
  initialText,
  autoFocus,
  onPublished,
}: CommentFormProps) {
  const editor = useRef<LexicalEditor>(null);
  const [text, setText] = useState(initialText ?? "");
  const [focused, setFocused] = useState(false);
  const empty = text.trim() === "";
  const collapses = variant("collapse") !== null;
  const showsSubmit = variant("submit") !== "none" && (focused || (!empty && !collapses));

  /** Sends and clears before any listener on the editor itself sees the key. */
  function onKeyDownCapture(event: KeyboardEvent): void {
    const insideEditor = event.target === editor.current?.getRootElement();
    if (
      !insideEditor ||
      event.key !== "Enter" ||
      event.shiftKey ||
      event.nativeEvent.isComposing ||
      mentionsAreOpen()
    ) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    send(event.ctrlKey || event.metaKey ? "shortcut" : "enter");
  }

  function send(route: Route): void {
    if (editor.current === null) {
      return;
    }
    const written = textOf(editor.current);
    if (written.trim() === "") {
      return;
    }
    clear(editor.current);
    void publish({ surface, text: written, parent, route }).then(() => onPublished(written));
  }

  function onBlur(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      setFocused(false);
    }
  }

  return (
    <div className="comment-row">
      <Picture kind="avatar" name={boot.account.name} alt="" />
      {boot.account.page && (
        <div role="button" className="voices" aria-label="Available Voices" tabIndex={0}>
          <Icon name="down" />
        </div>
      )}
      <form
        role="presentation"
        className="comment-form"
        onSubmit={(event) => event.preventDefault()}
        onKeyDownCapture={onKeyDownCapture}
        onFocus={() => setFocused(true)}
        onBlur={onBlur}
      >
        <div>
          <div>
            <div>
              <TextEditor
                editor={editor}
                engine="plain"
                label={label}
                placeholder={label}
                initialText={initialText}
                autoFocus={autoFocus}
                onText={setText}
              />
            </div>
          </div>
        </div>
        <div className="comment-tools">
          <RoleButton label={words.emoji} onPress={() => editor.current && insertSmile(editor.current)}>
            <Icon name="smile" />
          </RoleButton>
          <RoleButton label={words.gif} onPress={() => undefined}>
            GIF
          </RoleButton>
          {showsSubmit && (
            <div id="focused-state-composer-submit">
              <span>
                <RoleButton
                  label={submitLabel}
                  className="send"
                  disabled={empty}
                  onPress={() => send("click")}
                >
                  <Icon name="send" />
                </RoleButton>
              </span>
            </div>
          )}
        </div>
      </form>
    </div>
  );
}
