import { useState, type KeyboardEvent } from "react";
import { variant } from "../page/boot";
import { publish, type Route } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import { words } from "./words";

interface CommentFormProps {
  parent: string;
  onPublished: (text: string) => void;
}

/** A controlled textarea in a form; bare Enter sends it. */
export function CommentForm({ parent, onPublished }: CommentFormProps) {
  const [text, setText] = useState("");
  const [sending, setSending] = useState(false);
  const blocked = text.trim() === "" || sending;

  async function send(route: Route): Promise<void> {
    if (blocked) {
      return;
    }
    setSending(true);
    await publish({ surface: "comment", text, parent, route });
    setSending(false);
    setText("");
    onPublished(text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send(event.ctrlKey || event.metaKey ? "shortcut" : "enter");
    }
  }

  // The form has no name that could change: a site that changed builds it of something else.
  const Form = (variant("renamed") === "editor" ? "div" : "form") as "form";
  return (
    <Form
      method="POST"
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send("click");
      }}
    >
      <div className="comment-field">
        <textarea
          aria-label={words.addComment}
          placeholder={words.addComment}
          autoComplete="off"
          rows={1}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
        />
        <RoleButton className="publish" disabled={blocked} onPress={() => void send("click")}>
          {words.publish}
        </RoleButton>
      </div>
    </Form>
  );
}
