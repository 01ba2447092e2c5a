import { Editor } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { useEffect, useRef, useState } from "react";

// A text would be read as markup, which Trusted Types forbid.
const NOTHING = { type: "doc", content: [{ type: "paragraph" }] };

interface TipTapEditorProps {
  label: string;
  placeholder: string;
  autoFocus?: boolean;
  onText: (text: string) => void;
}

/** One TipTap editor (ProseMirror); a new one starts empty. */
export function TipTapEditor({ label, placeholder, autoFocus, onText }: TipTapEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isEmpty, setEmpty] = useState(true);

  useEffect(() => {
    const editor = new Editor({
      element: place.current,
      extensions: [Document, Paragraph, Text, HardBreak],
      content: NOTHING,
      injectCSS: false,
      editorProps: { attributes: { role: "textbox", "aria-label": label, "aria-multiline": "true" } },
      onUpdate: () => {
        setEmpty(editor.isEmpty);
        onText(editor.getText({ blockSeparator: "\n" }));
      },
    });
    if (autoFocus) {
      editor.view.focus();
    }
    return () => editor.destroy();
    // One editor for as long as the box is there.
  }, []);

  return (
    <div className="tiptap-place" data-testid="ui-core-tiptap-text-editor-wrapper" ref={place}>
      {isEmpty && <span className="placeholder">{placeholder}</span>}
    </div>
  );
}
