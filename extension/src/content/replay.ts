import type { Attempt } from "./attempt";
import { type Composer, submitOf, textOf } from "./composer";

/** How long a post may take to leave its composer before the person is asked to press again, in ms. */
const TIME_TO_LEAVE = 2000;

/** Do again what the person did. Pages may ignore it, since it is no longer the person's own press. */
export function replay({ composer, route }: Attempt): void {
  switch (route.kind) {
    case "click": {
      // Some composers fold and rebuild their controls when they lose the focus.
      const control = route.control.isConnected ? route.control : submitOf(composer);
      control?.click();
      break;
    }
    case "key": {
      const target = route.target.isConnected ? route.target : composer.editor;
      target.dispatchEvent(new KeyboardEvent("keydown", route.press));
      break;
    }
    case "submit":
      route.form.requestSubmit(route.submitter);
      break;
  }
}

/** Whether `text` leaves its composer in time: the editor is emptied, changed, removed or locked. */
export function leaves(composer: Composer, text: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const hasLeft = () => !composer.editor.isConnected || textOf(composer) !== text || isLocked(composer);
  const end = (left: boolean) => {
    changes.disconnect();
    clearTimeout(deadline);
    resolve(left);
  };
  const changes = new MutationObserver(() => {
    if (hasLeft()) end(true);
  });
  const deadline = setTimeout(() => end(hasLeft()), TIME_TO_LEAVE);
  changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  if (hasLeft()) end(true);
  return promise;
}

function isLocked({ editor, scope }: Composer): boolean {
  return editor.matches(":disabled, [contenteditable=false]") || scope.matches("[aria-busy=true]");
}
