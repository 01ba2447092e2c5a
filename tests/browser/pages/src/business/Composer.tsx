import type { LexicalEditor } from "lexical";
import { useRef, useState } from "react";
import { clear, insertSmile } from "../lexical/text";
import { TextEditor } from "../lexical/TextEditor";
import { boot } from "../page/boot";
import { dayWritten } from "../page/day";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { publish } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import { AccountChoice } from "./AccountChoice";
import { Action } from "./Action";
import { Schedule } from "./Schedule";
import { words } from "./words";

/** The page on which a post of a Page is written, and published, scheduled or kept as a draft. */
export function Composer() {
  const editor = useRef<LexicalEditor>(null);
  const [shown, setShown] = useState(boot.account);
  const [text, setText] = useState("");
  const [scheduling, setScheduling] = useState(false);
  const [written, setWritten] = useState("");
  const [sending, setSending] = useState(false);
  const [told, setTold] = useState("");
  const scheduled = scheduling ? dayWritten(written) : null;
  const blocked = text.trim() === "" || sending || (scheduling && scheduled === null);

  async function submit(): Promise<void> {
    setSending(true);
    await publish({ surface: "post", text, parent: null, route: "click", scheduled });
    setSending(false);
    finish(scheduled === null ? words.published : words.scheduled);
  }

  function finish(said: string): void {
    setTold(said);
    setScheduling(false);
    if (editor.current) {
      clear(editor.current);
    }
  }

  return (
    <div className="composer">
      <div className="composer-title">
        <h1 role="heading">{words.createPost}</h1>
      </div>
      <div className="columns">
        <div className="fields">
          <section className="card">
            <h2>{words.postToList}</h2>
            <AccountChoice shown={shown} onChosen={setShown} />
          </section>
          <section className="card">
            <h2>{words.details}</h2>
            <div className="text-field">
              <div>
                <TextEditor
                  editor={editor}
                  engine="rich"
                  role="combobox"
                  label={words.text}
                  placeholder=""
                  onText={setText}
                />
              </div>
              <RoleButton label={words.emoji} onPress={() => editor.current && insertSmile(editor.current)}>
                <Icon name="smile" />
              </RoleButton>
            </div>
          </section>
          <Schedule on={scheduling} written={written} onSwitch={setScheduling} onWritten={setWritten} />
        </div>
        <aside className="card preview" aria-label={words.preview}>
          <h2>{words.preview}</h2>
          <div className="byline">
            <Picture kind="avatar" name={shown.name} alt="" /> <b>{shown.name}</b>
          </div>
          <p>{text}</p>
        </aside>
      </div>
      <footer className="actions">
        <span role="status">{told}</span>
        <Action name={words.finishLater} onPress={() => finish(words.kept)} />
        <Action
          name={scheduling ? words.schedule : words.publish}
          className="primary"
          disabled={blocked}
          onPress={() => void submit()}
        />
      </footer>
    </div>
  );
}
