import { useState } from "react";
import { publish } from "../page/publish";
import { StudioButton } from "./Button";
import { COMMENTS } from "./videos";
import { words } from "./words";

/** What people said about the viewer's videos, with the first answer begun. */
export function StudioComments() {
  const [text, setText] = useState("");
  const [sending, setSending] = useState(false);
  const [first] = COMMENTS;
  const parent = first?.text ?? "";

  async function send(): Promise<void> {
    setSending(true);
    await publish({ surface: "reply", text, parent, route: "click" });
    setText("");
    setSending(false);
  }

  return (
    <ytcp-activity-section>
      <ytcp-comment-thread>
        <ytcp-comment>
          <b>@{first?.handle}</b>
          <yt-formatted-string id="content-text">{parent}</yt-formatted-string>
        </ytcp-comment>
        <ytcp-commentbox>
          <div id="main">
            <ytcp-form-input-container id="input-container">
              <tp-yt-iron-autogrow-textarea id="textarea">
                <textarea
                  id="textarea"
                  rows={1}
                  placeholder={words.addReply}
                  value={text}
                  onChange={({ target }) => setText(target.value)}
                />
              </tp-yt-iron-autogrow-textarea>
            </ytcp-form-input-container>
            <ytcp-comment-button>
              <StudioButton
                id="reply"
                label={words.reply}
                filled
                disabled={sending || text.trim() === ""}
                onPress={() => void send()}
              />
            </ytcp-comment-button>
          </div>
        </ytcp-commentbox>
      </ytcp-comment-thread>
    </ytcp-activity-section>
  );
}
