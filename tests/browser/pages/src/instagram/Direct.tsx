import { useState } from "react";
import { MessageBox } from "../lexical/MessageBox";
import { words } from "./words";

/** A private conversation. */
export function Direct() {
  const [sent, setSent] = useState<string[]>([]);
  return (
    <section className="direct">
      <h1>ana.mejia.v</h1>
      <div className="messages">
        <p className="theirs">¿Viste las fotos del domingo?</p>
        {sent.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      </div>
      <MessageBox
        label={words.message}
        placeholder={words.messagePlaceholder}
        sendLabel={words.send}
        sendFace={words.send}
        onSent={(text) => setSent([...sent, text])}
      />
    </section>
  );
}
