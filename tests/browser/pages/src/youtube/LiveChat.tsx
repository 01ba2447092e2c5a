import { useState, type KeyboardEvent } from "react";
import { publish, type Route } from "../page/publish";
import { Button } from "./Button";
import { Editable } from "./Editable";
import { words } from "./words";

/** The chat beside a live video, in a window of its own: not to be watched. */
export function LiveChat() {
  const [text, setText] = useState("");
  const [sent, setSent] = useState<string[]>([]);

  function send(route: Route): void {
    if (text.trim() === "") return;
    void publish({ surface: "message", text, parent: null, route });
    setSent([...sent, text]);
    setText("");
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    send("enter");
  }

  return (
    <yt-live-chat-app>
      {sent.map((message, index) => (
        <p key={index}>{message}</p>
      ))}
      <yt-live-chat-text-input-field-renderer>
        <Editable key={sent.length} id="input" label={words.chat} onText={setText} onKeyDown={onKeyDown} />
      </yt-live-chat-text-input-field-renderer>
      <Button id="send-button" label={words.send} onPress={() => send("click")} />
    </yt-live-chat-app>
  );
}
