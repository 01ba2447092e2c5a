import { useRef, useState, type KeyboardEvent } from "react";
import { Picture } from "../page/Picture";
import { publish, type Route } from "../page/publish";
import { words } from "./words";

/** A private conversation in the overlay at the corner of the page. */
export function Messaging() {
  const [sent, setSent] = useState<string[]>([]);
  const box = useRef<HTMLDivElement>(null);

  function send(route: Route): void {
    const text = box.current?.textContent ?? "";
    if (box.current === null || text.trim() === "") {
      return;
    }
    box.current.replaceChildren();
    setSent([...sent, text]);
    void publish({ surface: "message", text, parent: null, route });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send("enter");
    }
  }

  return (
    <aside className="msg-overlay-conversation-bubble">
      <div className="byline">
        <Picture kind="avatar" name="Ana Mejía" alt={words.photoOf("Ana Mejía")} /> <b>Ana Mejía</b>
      </div>
      <div className="messages">
        <p className="theirs">¿Vas al foro del jueves?</p>
        {sent.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      </div>
      <form className="msg-form" onSubmit={(event) => event.preventDefault()}>
        <div
          ref={box}
          className="msg-form__contenteditable"
          contentEditable
          role="textbox"
          aria-label={words.writeMessage}
          aria-multiline="true"
          onKeyDown={onKeyDown}
        />
        <button type="button" className="msg-form__send-button" onClick={() => send("click")}>
          {words.send}
        </button>
      </form>
    </aside>
  );
}
