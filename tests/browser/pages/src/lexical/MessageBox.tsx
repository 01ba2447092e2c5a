import type { LexicalEditor } from "lexical";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { publish, type Route } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import { clear, textOf } from "./text";
import { TextEditor } from "./TextEditor";

interface MessageBoxProps {
  label: string;
  placeholder: string;
  sendLabel: string;
  sendFace: ReactNode;
  onSent: (text: string) => void;
}

/** The box of a private conversation: the same kind of editor as a comment, and not to be watched. */
export function MessageBox({ label, placeholder, sendLabel, sendFace, onSent }: MessageBoxProps) {
  const editor = useRef<LexicalEditor>(null);

  function send(route: Route): void {
    const text = editor.current === null ? "" : textOf(editor.current);
    if (editor.current === null || text.trim() === "") {
      return;
    }
    clear(editor.current);
    onSent(text);
    void publish({ surface: "message", text, parent: null, route });
  }

  function onKeyDownCapture(event: KeyboardEvent): void {
    const inEditor = event.target === editor.current?.getRootElement();
    if (inEditor && event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      send("enter");
    }
  }

  return (
    <div className="message-box" onKeyDownCapture={onKeyDownCapture}>
      <TextEditor
        editor={editor}
        engine="plain"
        label={label}
        placeholder={placeholder}
        onText={() => undefined}
      />
      <RoleButton label={sendLabel} className="send" onPress={() => send("click")}>
        {sendFace}
      </RoleButton>
    </div>
  );
}
