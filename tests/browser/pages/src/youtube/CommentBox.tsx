import { useState, type KeyboardEvent } from "react";
import { publish, type Route, type Surface } from "../page/publish";
import { Button } from "./Button";
import { Editable } from "./Editable";
import { words } from "./words";

interface CommentBoxProps {
  surface: Surface;
  label: string;
  submit: string;
  parent: string | null;
  initialText?: string;
  onPublished: (text: string) => void;
  onCancel: () => void;
}

/** The one box in which comments, replies, edits and posts are written. */
export function CommentBox({ surface, label, submit, parent, initialText = "", onPublished, onCancel }: CommentBoxProps) {
  const [text, setText] = useState(initialText);
  const [sending, setSending] = useState(false);
  const blocked = sending || text.trim() === "" || text === initialText;

  async function send(route: Route): Promise<void> {
    if (blocked) return;
    setSending(true);
    await publish({ surface, text, parent, route });
    onPublished(text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send("shortcut");
    }
  }

  return (
    <ytd-commentbox id="commentbox">
      <div id="thumbnail-input-row">
        <div id="main">
          <div id="creation-box">
            <tp-yt-paper-input-container>
              <div className="input-wrapper">
                <div id="labelAndInputContainer">
                  <ytd-emoji-input>
                    <yt-user-mention-autosuggest-input>
                      <yt-formatted-string id="contenteditable-textarea">
                        <Editable
                          id="contenteditable-root"
                          label={label}
                          initialText={initialText}
                          onText={setText}
                          onKeyDown={onKeyDown}
                        />
                      </yt-formatted-string>
                    </yt-user-mention-autosuggest-input>
                  </ytd-emoji-input>
                </div>
              </div>
            </tp-yt-paper-input-container>
          </div>
          <div id="footer">
            <div id="buttons">
              <Button id="cancel-button" label={words.cancel} onPress={onCancel} />
              <Button id="submit-button" label={submit} filled disabled={blocked} onPress={() => void send("click")} />
            </div>
          </div>
        </div>
      </div>
    </ytd-commentbox>
  );
}
