import type { Finding } from "../contract";
import { element } from "../elements";
import buttons from "../styles/buttons.css" with { type: "text" };
import { brandMark } from "../styles/icons";
import { say } from "../words";
import { clauseList } from "./clauses";
import clauses from "./clauses.css" with { type: "text" };
import { pressedIn } from "./controls";
import css from "./notice.css" with { type: "text" };
import { closedShadow } from "./shadow";
import { pageTheme } from "./theme";

/** Advice in a corner of the page: it holds nothing, takes no focus and stays until it is put away. */
export interface Notices {
  /** Show advice instead of the one that is there; nothing happens without findings. */
  show(title: string, findings: readonly Finding[]): void;
  /** Say something else instead of what is there. */
  tell(title: string, text: string): void;
  /** The notice's own events go to it alone. True when `event` was one. */
  claim(event: Event): boolean;
}

interface Notice {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dismiss: HTMLElement;
}

export function createNotices(): Notices {
  let shown: Notice | null = null;

  const remove = () => {
    shown?.host.remove();
    shown = null;
  };
  const show = (title: string, findings: readonly Finding[]) => {
    if (findings.length === 0) return;
    remove();
    shown = drawNotice(title, clauseList(findings));
  };
  const tell = (title: string, text: string) => {
    remove();
    shown = drawNotice(title, [element("p", {}, text)]);
  };
  const claim = (event: Event) => {
    if (shown === null || event.target !== shown.host) return false;
    if (event.isTrusted && isDismissal(event, shown)) {
      event.preventDefault();
      remove();
    }
    return true;
  };
  return { show, tell, claim };
}

function isDismissal(event: Event, { root, dismiss }: Notice): boolean {
  if (event.type === "click") return pressedIn(event as MouseEvent, root) === dismiss;
  return event instanceof KeyboardEvent && event.type === "keydown" && event.key === "Escape";
}

function drawNotice(title: string, content: readonly HTMLElement[]): Notice {
  const { host, root } = closedShadow("comedido-notice", buttons, clauses, css);
  const dismiss = element("button", { type: "button", class: "secondary" }, say("noticeDismiss"));
  const whole = element("section", {
    class: "comedido",
    role: "status",
    "aria-labelledby": "title",
    lang: say("language"),
    "data-theme": pageTheme(),
  });
  root.append(whole);
  document.documentElement.append(host);
  // What is added to a status is read aloud; what comes with it may not be.
  requestAnimationFrame(() => {
    const heading = element("header", { role: "presentation" }, brandMark(), element("h2", { id: "title" }, title));
    whole.append(heading, ...content, element("div", { class: "actions" }, dismiss));
  });
  return { host, root, dismiss };
}
