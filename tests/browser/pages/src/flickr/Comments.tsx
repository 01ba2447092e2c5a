import { useState } from "react";
import { boot, variant } from "../page/boot";
import { publish } from "../page/publish";
import { words } from "./words";

const IS_RENAMED = variant("markup") === "renamed";

/** Comments and the field for another; nothing but its names tells a renamed one. */
export function Comments({ parent }: { parent: string }) {
  const [comments, setComments] = useState([{ author: "Ana Mejía", text: "¡Qué luz!" }]);
  const [text, setText] = useState("");
  const [sending, setSending] = useState(false);

  async function send(): Promise<void> {
    setSending(true);
    await publish({ surface: "comment", text, parent, route: "click" });
    setComments([...comments, { author: boot.account.name, text }]);
    setText("");
    setSending(false);
  }

  return (
    <section>
      <ol className="comment-list">
        {comments.map((comment, index) => (
          <li key={index} className="comment-item">
            <a className="author-name">{comment.author}</a>
            <div className="comment-content">{comment.text}</div>
          </li>
        ))}
      </ol>
      <div className={IS_RENAMED ? "renamed" : "add-comment-section"}>
        <textarea
          className={IS_RENAMED ? undefined : "comment-field"}
          aria-label={words.addComment}
          placeholder={words.addComment}
          rows={2}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="button" disabled={sending || text.trim() === ""} onClick={() => void send()}>
          {words.comment}
        </button>
      </div>
    </section>
  );
}
