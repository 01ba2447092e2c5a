import Quill from "quill/core";
import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { selectInShadowRoot } from "./shadowSelection";

interface QuillEditorProps {
  label: string;
  placeholder: string;
  initialText?: string;
  autoFocus?: boolean;
  onText: (text: string) => void;
}

/** One Quill editor without a toolbar; a new one starts empty. */
export function QuillEditor({ label, placeholder, initialText = "", autoFocus, onText }: QuillEditorProps) {
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (place.current === null) {
      return;
    }
    const quill = new Quill(place.current, { modules: { toolbar: false }, placeholder });
    selectInShadowRoot(quill);
    quill.root.setAttribute("role", "textbox");
    quill.root.setAttribute("aria-label", label);
    quill.root.setAttribute("aria-multiline", "true");
    quill.setText(`${initialText}\n`);
    // At once: React would draw it some time after the editor, and a press in between would send the old text.
    quill.on("text-change", () => flushSync(() => onText(quill.getText().replace(/\n$/, ""))));
    if (autoFocus) {
      quill.root.focus();
    }
    // One editor for as long as the box is there.
  }, []);

  return <div className="editor-container" ref={place} />;
}
