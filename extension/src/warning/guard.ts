import { fits } from "../platform-members";
import { topLayer } from "./top_layer";

/** Times in `TAMPER_WINDOW` ms that the page may remove, cover or disable the panel before that is no accident. */
const TAMPER_BUDGET = 5;
const TAMPER_WINDOW = 5000;

/** What would take the panel from those who can't see it, or make it deaf. */
const DISABLING = ["inert", "aria-hidden"];

export interface Guard {
  /** Hear of an event of the page: what it opens later would lie above the panel. */
  hear(event: Event): void;
  /** Whether the page has something above the panel of which no event told. */
  isCovered(): boolean;
  release(): void;
}

export interface Guarding {
  /** The panel has been put above the page anew. */
  readonly raised: () => void;
  /** The page has spent the tamper budget, and the guard has stopped. */
  readonly defeated: () => void;
}

/** Keep `dialog`, whose closed tree is on `host`, attached and above everything else in the top layer. */
export function guardDialog(host: HTMLElement, dialog: HTMLDialogElement, { raised, defeated }: Guarding): Guard {
  let tampered: number[] = [];
  let below = new Set<Element>();

  const putOnTop = () => {
    raise(host, dialog);
    below = new Set(topLayer());
  };
  /** Mend what the page did, unless it has done too much. */
  const mend = (what: () => void) => {
    const now = performance.now();
    tampered = tampered.filter((moment) => now - moment < TAMPER_WINDOW);
    if (tampered.length >= TAMPER_BUDGET) {
      release();
      defeated();
    } else {
      tampered.push(now);
      what();
    }
  };
  const raiseAgain = () => {
    putOnTop();
    raised();
  };
  const removals = new MutationObserver(() => {
    if (host.parentNode !== document.documentElement) mend(raiseAgain);
  });
  const disablings = new MutationObserver(() => {
    const found = DISABLING.filter((name) => host.hasAttribute(name));
    if (found.length > 0) mend(() => found.forEach((name) => host.removeAttribute(name)));
  });
  const hear = (event: Event) => {
    if (event.isTrusted && isOpening(event)) mend(raiseAgain);
  };
  const isCovered = () => topLayer().some((element) => !below.has(element));
  const release = () => {
    removals.disconnect();
    disablings.disconnect();
  };

  putOnTop();
  removals.observe(document, { childList: true });
  removals.observe(document.documentElement, { childList: true });
  disablings.observe(host, { attributeFilter: DISABLING });
  return { hear, isCovered, release };
}

/** Whether a popover or dialog of the page was opened, or something of it fills the screen now. */
function isOpening({ type, target }: Event): boolean {
  if (type === "fullscreenchange") return document.fullscreenElement !== null;
  return type === "toggle" && target instanceof Element && fits(target, ":popover-open, :modal");
}

function raise(host: HTMLElement, dialog: HTMLDialogElement): void {
  const { activeElement } = dialog.getRootNode() as ShadowRoot;
  if (dialog.open) dialog.close();
  if (host.parentNode !== document.documentElement) document.documentElement.append(host);
  dialog.showModal();
  if (activeElement instanceof HTMLElement) activeElement.focus();
}
