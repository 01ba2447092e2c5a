import { rootsAround } from "../open-roots";
import { fits, submit } from "../platform-members";
import { type Attempt, pressFor } from "./attempt";
import { becomesTrue } from "./awaited";
import { type Composer, submitOf, textOf } from "./composer";

/** How long a post may take to leave its composer before the person is asked to press again, in ms. */
const TIME_TO_LEAVE = 2000;

/** Do again what the person did. Pages may ignore it, since it is no longer the person's own press. */
export async function replay({ composer, route }: Attempt): Promise<void> {
  if (route.kind === "submit" && route.form.isConnected) submit(route.form, route.submitter);
  else if (route.kind === "key") pressKey(route.target.isConnected ? route.target : composer.editor, route.press);
  else if (route.kind === "click" && route.control.isConnected) route.control.click();
  else await clickAgain(composer);
}

/** Composers fold, or are built anew, and lose their control while they are out of focus: unfold, else use the key. */
async function clickAgain(composer: Composer): Promise<void> {
  composer.editor.focus();
  await new Promise(requestAnimationFrame);
  const control = submitOf(composer);
  const [key] = composer.routes.keys;
  if (control !== null) control.click();
  else if (key !== undefined) pressKey(composer.editor, pressFor(key));
}

function pressKey(target: Element, press: KeyboardEventInit): void {
  target.dispatchEvent(new KeyboardEvent("keydown", press));
}

/**
 * Whether `text` leaves its composer in time: the editor is emptied, changed, removed or locked, or, where what is saved
 * stays in its place, its button is put out of use.
 */
export function leaves(composer: Composer, text: string): Promise<boolean> {
  const hasLeft = () => !composer.editor.isConnected || textOf(composer) !== text || isLocked(composer);
  return becomesTrue(hasLeft, rootsAround(composer.editor), TIME_TO_LEAVE);
}

function isLocked(composer: Composer): boolean {
  const { editor, scope } = composer;
  if (editor.matches(":disabled, [contenteditable=false]") || fits(scope, "[aria-busy=true]")) return true;
  return submitOf(composer)?.matches(":disabled, [aria-disabled=true]") ?? false;
}
