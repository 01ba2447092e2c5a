import { useState } from "react";
import { MessageBox } from "../lexical/MessageBox";
import { words } from "./words";

/** Private conversations with the Page. */
export function Inbox() {
  const [sent, setSent] = useState<string[]>([]);
  return (
    <section className="card inbox">
      <h1>Ana Mejía</h1>
      <div className="messages">
        <p className="theirs">¿A qué hora abren mañana?</p>
        {sent.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      </div>
      <MessageBox
        label={words.replyInMessenger}
        placeholder={words.replyInMessenger}
        sendLabel={words.send}
        sendFace={words.send}
        onSent={(text) => setSent([...sent, text])}
      />
    </section>
  );
}
