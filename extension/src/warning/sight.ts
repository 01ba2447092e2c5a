/** Below this opacity people do not read; Bitwarden's bound for its own menus. */
const LEAST_OPACITY = 0.6;

/** Below this height nobody reads a button or means to press it, in CSS pixels of the window. */
const LEAST_HEIGHT = 24;

/** While the browser fades from one state of a page to another, a picture of the page lies above everything. */
const FADING = CSS.supports("selector(:active-view-transition)") ? ":active-view-transition" : ":not(*)";

/** Whether the person can see `control`, which lives in the shadow tree of `host`: not covered, clipped, faded, tiny or hidden. */
export function inSight(host: HTMLElement, control: HTMLElement): boolean {
  if (document.visibilityState !== "visible" || opacityOf(host) <= LEAST_OPACITY) return false;
  if (document.documentElement.matches(FADING)) return false;
  const { left, top, width, height } = control.getBoundingClientRect();
  return height >= LEAST_HEIGHT && document.elementFromPoint(left + width / 2, top + height / 2) === host;
}

function opacityOf(host: HTMLElement): number {
  let opacity = 1;
  for (let at: Element | null = host; at !== null; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

export interface Waiting {
  /** Begin to wait anew. */
  restart(): void;
  stop(): void;
}

/** Run `action` each time that `element` has been shown for `milliseconds` without a break, at first and after `restart`. */
export function afterSeen(element: Element, milliseconds: number, action: () => void): Waiting {
  let waiting: number | undefined;
  let isShown = false;
  let isDone = false;
  const wait = () => {
    clearTimeout(waiting);
    if (!isDone && isShown && document.visibilityState === "visible") waiting = window.setTimeout(finish, milliseconds);
  };
  const finish = () => {
    isDone = true;
    action();
  };
  const sight = new IntersectionObserver((seen) => {
    isShown = seen.at(-1)?.isIntersecting ?? false;
    wait();
  });
  sight.observe(element);
  document.addEventListener("visibilitychange", wait);
  return {
    restart: () => {
      isDone = false;
      wait();
    },
    stop: () => {
      clearTimeout(waiting);
      sight.disconnect();
      document.removeEventListener("visibilitychange", wait);
    },
  };
}
