import { useState } from "react";
import { MessageBox } from "../lexical/MessageBox";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { words } from "./words";

/** A private conversation at the corner of the page. */
export function Chat() {
  const [sent, setSent] = useState<string[]>([]);
  return (
    <div className="chat">
      <div className="chat-title">
        <Picture kind="avatar" name="Ana Mejía" alt="" /> <b>Ana Mejía</b>
      </div>
      <div className="chat-messages">
        <p className="theirs">¿Almorzamos mañana?</p>
        {sent.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      </div>
      <MessageBox
        label={words.message}
        placeholder="Aa"
        sendLabel={words.sendMessage}
        sendFace={<Icon name="send" />}
        onSent={(text) => setSent([...sent, text])}
      />
    </div>
  );
}
