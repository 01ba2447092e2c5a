import { isDraft, readDraft } from "./draft";
import { linesOf } from "./lines";

/** The text of an editor as it would be published, whatever the editor is built with. Never changes the page. */
export function readEditor(editor: Element): string {
  return textOf(editor).replaceAll("\u00a0", " ").toWellFormed();
}

/** The text of something that the page shows, such as the post that is being answered. */
export function readShown(element: Element): string {
  return linesOf(element).trim().toWellFormed();
}

export function isEmpty(text: string): boolean {
  return text.replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim() === "";
}

function textOf(editor: Element): string {
  if (editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement) return editor.value;
  if (isDraft(editor)) return readDraft(editor);
  return linesOf(editor);
}
