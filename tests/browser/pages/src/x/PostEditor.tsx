import { Editor, getDefaultKeyBinding, KeyBindingUtil, type EditorState } from "draft-js";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { MentionList } from "./MentionList";
import { useMentions } from "./mentions";

interface PostEditorProps {
  index: number;
  state: EditorState;
  label: string;
  placeholder: string;
  focused: boolean;
  onChange: (state: EditorState) => void;
  onSubmit: () => void;
}

/** One draft-js editor, with the attributes of X's and its list of mentions. */
export function PostEditor({
  index,
  state,
  label,
  placeholder,
  focused,
  onChange,
  onSubmit,
}: PostEditorProps) {
  const editor = useRef<Editor>(null);
  const mentions = useMentions(state, onChange);

  useEffect(() => {
    if (focused) {
      editor.current?.focus();
    }
  }, [focused]);

  function bindKey(event: KeyboardEvent): string | null {
    if (event.key === "Enter" && (KeyBindingUtil.hasCommandModifier(event) || event.ctrlKey)) {
      return "submit";
    }
    if (mentions.open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      return event.key;
    }
    return getDefaultKeyBinding(event);
  }

  function handleCommand(command: string): "handled" | "not-handled" {
    switch (command) {
      case "submit":
        onSubmit();
        return "handled";
      case "ArrowDown":
      case "ArrowUp":
        mentions.move(command === "ArrowDown" ? 1 : -1);
        return "handled";
      default:
        return "not-handled";
    }
  }

  function handleReturn(event: KeyboardEvent): "handled" | "not-handled" {
    if (!mentions.open || event.ctrlKey || event.metaKey) {
      return "not-handled";
    }
    mentions.choose();
    return "handled";
  }

  return (
    <div className="editor" onClick={() => editor.current?.focus()}>
      <Editor
        ref={editor}
        editorState={state}
        onChange={onChange}
        keyBindingFn={bindKey}
        handleKeyCommand={handleCommand}
        handleReturn={handleReturn}
        placeholder={placeholder}
        webDriverTestID={`tweetTextarea_${index}`}
        ariaLabel={label}
        ariaAutoComplete="list"
        ariaControls={`typeaheadDropdownWrapped-${index}`}
        ariaActiveDescendantID={`typeaheadFocus-${index}-${mentions.selected}`}
        ariaMultiline
        stripPastedStyles
      />
      {mentions.open && <MentionList index={index} mentions={mentions} />}
    </div>
  );
}
