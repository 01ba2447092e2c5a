/** The text of a Draft.js editor: one block a line, its characters in leaves, decorations left aside. */
export function readDraft(editor: Element): string {
  return [...editor.querySelectorAll("[data-block=true]")].map(readBlock).join("\n");
}

export function isDraft(editor: Element): boolean {
  return editor.querySelector("[data-contents=true] [data-block=true]") !== null;
}

function readBlock(block: Element): string {
  const leaves = [...block.querySelectorAll("[data-text=true]")].map((leaf) => leaf.textContent ?? "");
  // Draft.js doubles a line break at the end of a block, or browsers would not show the empty line.
  return leaves.join("").replace(/\n$/, "");
}
