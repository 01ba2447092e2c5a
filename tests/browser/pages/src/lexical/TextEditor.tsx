import { AutoFocusPlugin } from "@lexical/react/LexicalAutoFocusPlugin";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { EditorRefPlugin } from "@lexical/react/LexicalEditorRefPlugin";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { HistoryPlugin } from "@lexical/react/LexicalHistoryPlugin";
import { OnChangePlugin } from "@lexical/react/LexicalOnChangePlugin";
import { PlainTextPlugin } from "@lexical/react/LexicalPlainTextPlugin";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import type { LexicalEditor } from "lexical";
import type { RefObject } from "react";
import { EmojiNode } from "./EmojiNode";
import { MentionPlugin } from "./MentionPlugin";
import { $text, startingWith } from "./text";

interface TextEditorProps {
  editor: RefObject<LexicalEditor | null>;
  engine: "plain" | "rich";
  role?: "textbox" | "combobox";
  label: string;
  placeholder: string;
  initialText?: string;
  autoFocus?: boolean;
  onText: (text: string) => void;
}

/** One lexical editor, with mentions and emoji. */
export function TextEditor({
  editor,
  engine,
  role = "textbox",
  label,
  placeholder,
  initialText,
  autoFocus,
  onText,
}: TextEditorProps) {
  const Engine = engine === "plain" ? PlainTextPlugin : RichTextPlugin;
  return (
    <LexicalComposer
      initialConfig={{
        namespace: label,
        nodes: [EmojiNode],
        editorState: initialText === undefined ? undefined : startingWith(initialText),
        onError: (error) => {
          throw error;
        },
      }}
    >
      <div className="text-editor">
        <Engine
          contentEditable={
            <ContentEditable
              role={role}
              ariaLabel={label}
              aria-placeholder={placeholder}
              placeholder={
                <div className="placeholder" aria-hidden="true">
                  {placeholder}
                </div>
              }
              spellCheck
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <MentionPlugin />
      <EditorRefPlugin editorRef={editor} />
      <OnChangePlugin ignoreSelectionChange onChange={(state) => onText(state.read($text))} />
      {autoFocus && <AutoFocusPlugin />}
    </LexicalComposer>
  );
}
