const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "BLOCKQUOTE", "PRE", "H1", "H2", "H3", "H4", "H5", "H6"]);

/**
 * The text of `element` as its author sees it: one line for each block and line break, pictures of emoji as their
 * character. A break that ends a block is only how browsers keep an empty line open and adds none.
 */
export function linesOf(element: Element): string {
  const blocks: string[] = [];
  let inline: string | null = null;
  const endInline = () => {
    if (inline !== null) blocks.push(inline.replace(/\n$/, ""));
    inline = null;
  };
  for (const node of element.childNodes) {
    if (node instanceof Element && BLOCKS.has(node.tagName)) {
      endInline();
      blocks.push(linesOf(node));
    } else {
      const text = inlineText(node);
      if (text !== null) inline = (inline ?? "") + text;
    }
  }
  endInline();
  return blocks.join("\n");
}

function inlineText(node: Node): string | null {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return null;
  if (node.tagName === "BR") return "\n";
  if (node.tagName === "IMG") return node.getAttribute("alt") ?? "";
  return [...node.childNodes].map((child) => inlineText(child) ?? "").join("");
}
