import type { Draft } from "../contract";

/** Leave to publish once, bound to one editor, text, actor and day. */
export interface Passes {
  grant(editor: Element, draft: Draft): void;
  /** Use up the pass for exactly this; false when there is none. */
  use(editor: Element, draft: Draft): boolean;
  revoke(editor: Element): void;
}

export function createPasses(): Passes {
  const granted = new WeakMap<Element, { readonly to: string }>();

  const use = (editor: Element, draft: Draft) => {
    const pass = granted.get(editor);
    if (pass?.to !== boundTo(draft)) return false;
    // One press may arrive as click and then as submit: the pass lasts until the browser is done with the press.
    setTimeout(() => {
      if (granted.get(editor) === pass) granted.delete(editor);
    });
    return true;
  };
  return {
    grant: (editor, draft) => void granted.set(editor, { to: boundTo(draft) }),
    use,
    revoke: (editor) => void granted.delete(editor),
  };
}

function boundTo({ text, actor, scheduled_on }: Draft): string {
  return JSON.stringify([text, actor, scheduled_on]);
}
