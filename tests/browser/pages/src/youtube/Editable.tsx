import { useEffect, useRef, type KeyboardEvent } from "react";

interface EditableProps {
  id: "contenteditable-root" | "textbox" | "input";
  label: string;
  initialText?: string;
  onText: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A bare editable element that the browser itself edits, as YouTube has it everywhere. */
export function Editable({ id, label, initialText = "", onText, onKeyDown }: EditableProps) {
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (element.current !== null) {
      element.current.textContent = initialText;
    }
  }, [initialText]);

  return (
    <div
      ref={element}
      id={id}
      className="editable"
      contentEditable
      suppressContentEditableWarning
      aria-label={label}
      onInput={({ currentTarget }) => onText(textOf(currentTarget))}
      onKeyDown={onKeyDown}
    />
  );
}

export function textOf(element: HTMLElement): string {
  return element.innerText.replaceAll("\u00a0", " ").replace(/\n$/, "");
}
