/** Plays a site that has changed: `renamed=editor|submit|account` takes away what a definition knows it by; labels stay. */

type Change = (element: Element) => void;

const CHANGES: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  editor: {
    "[data-testid^=tweetTextarea_]": (editor) => editor.setAttribute("data-testid", "writingArea"),
    "form[role=presentation]": (form) => form.setAttribute("role", "group"),
  },
  submit: {
    "[data-testid^=tweetButton]": (button) => button.setAttribute("data-testid", "sendingButton"),
    "#focused-state-composer-submit": (place) => (place.id = "sending"),
  },
  account: {
    "[data-testid^=UserAvatar-Container-], [data-testid=AppTabBar_Profile_Link]": (sign) =>
      sign.removeAttribute("data-testid"),
    "[role=navigation] a img[alt]:not([alt=''])": (picture) => picture.setAttribute("alt", ""),
    "script:not([id], [src])": (script) => {
      if (/__INITIAL_STATE__|CurrentUserInitialData|PolarisViewer/.test(script.textContent ?? "")) script.remove();
    },
  },
};

export function renameParts(part: string): void {
  const changes = Object.entries(CHANGES[part] ?? {});
  const renameAll = () => {
    for (const [selector, change] of changes) document.querySelectorAll(selector).forEach(change);
  };
  new MutationObserver(renameAll).observe(document, { subtree: true, childList: true });
}
