import { holds, rootsAround } from "../open-roots";
import { fits } from "../platform-members";
import { type Composer, EDITABLE, PRESSABLE, publishesBy, textOf } from "./composer";
import { isEmpty, readEditor } from "./reading/read";

/** Longest time that a site may take to accept a post, in ms: what takes longer is not counted. */
const LONGEST = 20_000;

const DIALOG = "dialog, [role=dialog]";

/** Watches drafts that were let through until they have left; it only looks on and holds nothing up. */
export interface Departures {
  /** The page was let publish `text`: tell when it has left its composer, once, and never when it stays there. */
  expect(composer: Composer, text: string, onLeft: () => void): void;
}

export function followDepartures(): Departures {
  const expected = new WeakMap<Element, { readonly text: string; readonly end: () => void }>();

  const expect = (composer: Composer, text: string, onLeft: () => void) => {
    const { editor } = composer;
    const before = expected.get(editor);
    // One press may arrive twice, and people press again while the site takes its time.
    if (before?.text === text) return;
    before?.end();
    // Of an editor that is gone nobody can tell any more in which roots it was.
    const roots = rootsAround(editor);
    const listening = new AbortController();
    const end = () => {
      changes.disconnect();
      clearTimeout(deadline);
      listening.abort();
      expected.delete(editor);
    };
    const look = () => {
      if (!hasLeft(composer, text, roots)) return;
      end();
      onLeft();
    };
    const changes = new MutationObserver(look);
    const deadline = setTimeout(end, LONGEST);
    for (const root of roots) {
      changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    for (const type of ["beforeinput", "click", "keydown"]) {
      const onEvent = (event: Event) => event.isTrusted && isGivenUp(event, composer) && end();
      window.addEventListener(type, onEvent, { capture: true, signal: listening.signal });
    }
    expected.set(editor, { text, end });
  };
  return { expect };
}

/** Whether the composer is emptied, or gone from the page with its text. */
function hasLeft(composer: Composer, text: string, roots: ReadonlyArray<Document | ShadowRoot>): boolean {
  if (composer.editor.isConnected) return isEmpty(textOf(composer));
  const editors = roots.flatMap((root) => [...root.querySelectorAll(EDITABLE)]);
  return !editors.some((editor) => isPartOf(readEditor(editor), text));
}

/** Sites build a composer anew and put the text back: it is still there then. */
function isPartOf(part: string, text: string): boolean {
  return !isEmpty(part) && text.startsWith(part);
}

/** Whether the person goes on writing, or does something else than publishing in the dialog of the composer. */
function isGivenUp(event: Event, composer: Composer): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  if (event.type === "beforeinput") return composer.editors.some((editor) => editor.contains(target));
  if (!fits(composer.scope, DIALOG) || !holds(composer.scope, target)) return false;
  if (event instanceof KeyboardEvent) return event.key === "Escape";
  const control = target.closest(PRESSABLE);
  return control !== null && !publishesBy(composer, control);
}
