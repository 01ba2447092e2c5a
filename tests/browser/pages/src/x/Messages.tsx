import { useState } from "react";
import { publish, type Route } from "../page/publish";
import { words } from "./words";

/** A private conversation: nobody's business but its writers'. */
export function Messages() {
  const [text, setText] = useState("");
  const [sent, setSent] = useState<string[]>([]);

  async function send(route: Route): Promise<void> {
    if (text.trim() === "") {
      return;
    }
    await publish({ surface: "message", text, parent: null, route });
    setSent([...sent, text]);
    setText("");
  }

  return (
    <>
      <h1>{words.messages}</h1>
      <div className="chat">
        <p className="theirs">Hola, Marta. ¿Nos vemos mañana a las tres?</p>
        {sent.map((message, index) => (
          <p key={index}>{message}</p>
        ))}
      </div>
      <div className="message">
        <textarea
          data-testid="dm-composer-textarea"
          placeholder={words.newMessage}
          aria-label={words.newMessage}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              void send("enter");
            }
          }}
        />
        <button
          data-testid="dm-composer-send-button"
          aria-label={words.sendMessage}
          onClick={() => void send("click")}
        >
          {words.sendMessage}
        </button>
      </div>
    </>
  );
}
