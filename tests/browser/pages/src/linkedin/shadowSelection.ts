import type Quill from "quill/core";

type Place = [node: Node, offset: number];

/** Quill asks the document for focus and selection, which end at a shadow root: the site's own Quill looks inside. */
export function selectInShadowRoot({ root, selection }: Quill): void {
  const tree = root.getRootNode();
  if (!(tree instanceof ShadowRoot)) {
    return;
  }
  const rangeNow = () => document.getSelection()?.getComposedRanges({ shadowRoots: [tree] })[0];

  selection.hasFocus = () => root.contains(tree.activeElement);
  selection.getNativeRange = () => {
    const range = rangeNow();
    return range === undefined ? null : selection.normalizeNative(range as Range);
  };
  selection.setNativeRange = (startNode, startOffset = 0, endNode = startNode, endOffset = startOffset) => {
    if (startNode === null || endNode === null || startNode.parentNode === null) {
      return;
    }
    if (!selection.hasFocus()) {
      root.focus({ preventScroll: true });
    }
    const start = besideBreak(startNode, startOffset);
    const end = besideBreak(endNode, endOffset);
    const now = rangeNow();
    const isThere =
      now?.startContainer === start[0] &&
      now.startOffset === start[1] &&
      now.endContainer === end[0] &&
      now.endOffset === end[1];
    if (!isThere) {
      document.getSelection()?.setBaseAndExtent(...start, ...end);
    }
  };
}

function besideBreak(node: Node, offset: number): Place {
  if (!(node instanceof HTMLBRElement) || node.parentNode === null) {
    return [node, offset];
  }
  return [node.parentNode, [...node.parentNode.childNodes].indexOf(node)];
}
