import { EditorState, Modifier } from "draft-js";
import { useState } from "react";

const HANDLES = ["diego_pinto_r", "cafe_la_loma", "biblioteca_norte", "MuseoDelRio"];

export interface Mentions {
  open: boolean;
  handles: string[];
  selected: number;
  move: (step: number) => void;
  choose: (handle?: string) => void;
}

/** The list that opens while an `@…` word is being written before the caret. */
export function useMentions(state: EditorState, onChange: (state: EditorState) => void): Mentions {
  const [selected, select] = useState(0);
  const query = queryBeforeCaret(state);
  const handles = query === null ? [] : HANDLES.filter((handle) => handle.toLowerCase().startsWith(query));
  const current = Math.min(selected, Math.max(handles.length - 1, 0));

  return {
    open: handles.length > 0,
    handles,
    selected: current,
    move: (step) => select((current + step + handles.length) % handles.length),
    choose: (handle = handles[current]) => {
      if (query !== null && handle !== undefined) {
        onChange(complete(state, query, handle));
        select(0);
      }
    },
  };
}

function queryBeforeCaret(state: EditorState): string | null {
  const selection = state.getSelection();
  if (!selection.isCollapsed() || !selection.getHasFocus()) {
    return null;
  }
  const block = state.getCurrentContent().getBlockForKey(selection.getStartKey());
  const match = /(?:^|\s)@(\w*)$/u.exec(block.getText().slice(0, selection.getStartOffset()));
  return match?.[1]?.toLowerCase() ?? null;
}

function complete(state: EditorState, query: string, handle: string): EditorState {
  const caret = state.getSelection();
  const word = caret.merge({ anchorOffset: caret.getStartOffset() - query.length - 1 });
  const content = Modifier.replaceText(state.getCurrentContent(), word, `@${handle} `);
  return EditorState.push(state, content, "insert-characters");
}
