import { elementAt, holds, rootsAround } from "../open-roots";

/** Space between the badge and the editor or the edges of the window, in CSS pixels. */
const GAP = 6;

const CONTROLS =
  "a[href], button, input, select, textarea, summary, label, video, [contenteditable=true], [role=button], [role=link], " +
  "[role=textbox], [role=combobox], [role=tab], [role=menuitem], [role=option], [role=switch], [role=checkbox]";

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place {
  update(): void;
  release(): void;
}

/** Keep `badge`, whose size is that of `pill`, beside `editor` as the page scrolls, resizes and changes. */
export function followEditor(editor: HTMLElement, badge: HTMLElement, pill: HTMLElement): Place {
  let asked = 0;
  const update = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => moveBeside(editor, badge, pill));
  };
  const sizes = new ResizeObserver(update);
  sizes.observe(editor);
  sizes.observe(pill);
  const sight = new IntersectionObserver(update, { threshold: [0, 0.5, 1] });
  sight.observe(editor);
  const listening = new AbortController();
  const passively = { capture: true, passive: true, signal: listening.signal };
  // Neither scrolling nor a focus that moves within a shadow root is heard outside of it.
  for (const root of rootsAround(editor)) {
    for (const type of ["scroll", "focusin", "transitionend"]) root.addEventListener(type, update, passively);
  }
  window.addEventListener("resize", update, passively);
  const release = () => {
    cancelAnimationFrame(asked);
    sizes.disconnect();
    sight.disconnect();
    listening.abort();
  };
  return { update, release };
}

function moveBeside(editor: HTMLElement, badge: HTMLElement, pill: HTMLElement): void {
  const around = editor.getBoundingClientRect();
  const spot = editor.isConnected && isUncovered(editor, around) ? bestSpot(around, pill) : null;
  badge.style.visibility = spot === null ? "hidden" : "visible";
  if (spot !== null) badge.style.transform = `translate(${spot.x}px, ${spot.y}px)`;
}

/**
 * The first spot that covers no control, preferring one that covers no text either. A page full of controls gets the
 * badge in the last corner: what it says must be seen, and it lets clicks through.
 */
function bestSpot(around: DOMRect, pill: HTMLElement): Point | null {
  const { offsetWidth: width, offsetHeight: height } = pill;
  const spots = [...spotsAround(around, width, height), ...corners(width, height)];
  const inWindow = spots.filter(
    ({ x, y }) => x >= GAP && y >= GAP && x + width <= innerWidth - GAP && y + height <= innerHeight - GAP,
  );
  let overText: Point | null = null;
  for (const spot of inWindow) {
    const covered = elementsAt(samplePoints(spot, width, height));
    if (covered.some((element) => element.closest(CONTROLS) !== null)) continue;
    if (!covered.some(hasOwnText)) return spot;
    overText ??= spot;
  }
  return overText ?? inWindow.at(-1) ?? null;
}

/** The distinct elements under some points; asking for each is a hit test, the dearest thing that is done here. */
function elementsAt(points: Point[]): Element[] {
  const found = points.map(({ x, y }) => elementAt(x, y));
  return [...new Set(found.filter((element) => element !== null))];
}

function corners(width: number, height: number): Point[] {
  const [right, bottom] = [innerWidth - width - 2 * GAP, innerHeight - height - 2 * GAP];
  return [
    { x: right, y: 2 * GAP },
    { x: 2 * GAP, y: bottom },
    { x: right, y: bottom },
  ];
}

function spotsAround({ left, top, right, bottom }: DOMRect, width: number, height: number): Point[] {
  const [above, below] = [top - height - GAP, bottom + GAP];
  return [
    { x: right - width, y: above },
    { x: right - width, y: below },
    { x: left, y: above },
    { x: left, y: below },
    { x: (left + right - width) / 2, y: above },
    { x: (left + right - width) / 2, y: below },
    { x: right + GAP, y: top },
    { x: left - width - GAP, y: top },
    { x: right - width, y: above - height - GAP },
    { x: right - width, y: below + height + GAP },
  ];
}

function samplePoints({ x, y }: Point, width: number, height: number): Point[] {
  const across = [0, 0.25, 0.5, 0.75, 1].map((part) => x + width * part);
  return [y, y + height / 2, y + height].flatMap((down) => across.map((over) => ({ x: over, y: down })));
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
}

/** Whether some part of the editor shows: a composer below a modal one keeps no badge above it. */
function isUncovered(editor: HTMLElement, around: DOMRect): boolean {
  return samplePoints({ x: around.x, y: around.y }, around.width, around.height)
    .filter(({ x, y }) => x > around.left && x < around.right && y > around.top && y < around.bottom)
    .some(({ x, y }) => {
      const element = elementAt(x, y);
      return element !== null && (holds(editor, element) || holds(element, editor));
    });
}
