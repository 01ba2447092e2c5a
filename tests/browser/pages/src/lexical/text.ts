/** A lexical editor's text as the sites send it: one line per paragraph. */

import { $createParagraphNode, $createTextNode, $getRoot, $insertNodes, type LexicalEditor } from "lexical";
import { EmojiNode } from "./EmojiNode";

export function textOf(editor: LexicalEditor): string {
  return editor.getEditorState().read($text);
}

export function $text(): string {
  return $getRoot()
    .getChildren()
    .map((block) => block.getTextContent())
    .join("\n");
}

/** Empties the editor at once, before any later listener of the same event runs. */
export function clear(editor: LexicalEditor): void {
  editor.update(
    () => {
      const paragraph = $createParagraphNode();
      $getRoot().clear().append(paragraph);
      paragraph.select();
    },
    { discrete: true },
  );
}

export function insertSmile(editor: LexicalEditor): void {
  editor.focus();
  editor.update(() => $insertNodes([new EmojiNode("🙂")]));
}

/** Initial state of an editor that opens with text in it. */
export function startingWith(text: string): () => void {
  return () => {
    for (const line of text.split("\n")) {
      $getRoot().append($createParagraphNode().append($createTextNode(line)));
    }
  };
}
