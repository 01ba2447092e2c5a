/** Below this opacity people do not read; Bitwarden's bound for its own menus. */
const LEAST_OPACITY = 0.6;

/** Whether the person can see `control`, which lives in the shadow tree of `host`: not covered, clipped, faded or hidden. */
export function inSight(host: HTMLElement, control: HTMLElement): boolean {
  if (document.visibilityState !== "visible" || opacityOf(host) <= LEAST_OPACITY) return false;
  const { left, top, width, height } = control.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === host;
}

function opacityOf(host: HTMLElement): number {
  let opacity = 1;
  for (let at: Element | null = host; at !== null; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

/** Run `action` once the page has been visible for `milliseconds` without a break. Returns how to call it off. */
export function afterSeen(milliseconds: number, action: () => void): () => void {
  let waiting: number | undefined;
  const restart = () => {
    clearTimeout(waiting);
    if (document.visibilityState === "visible") waiting = window.setTimeout(finish, milliseconds);
  };
  const stop = () => {
    clearTimeout(waiting);
    document.removeEventListener("visibilitychange", restart);
  };
  const finish = () => {
    stop();
    action();
  };
  document.addEventListener("visibilitychange", restart);
  restart();
  return stop;
}
