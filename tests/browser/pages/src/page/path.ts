/** Client-side routes: the address changes without loading a document, as on the real sites. */

import { useSyncExternalStore } from "react";

const MOVED = "replica:moved";

/** Goes to `path`, keeping the variants of the address. */
export function navigate(path: string): void {
  history.pushState(null, "", path + location.search);
  window.dispatchEvent(new Event(MOVED));
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(MOVED, changed);
  window.addEventListener("popstate", changed);
  return () => {
    window.removeEventListener(MOVED, changed);
    window.removeEventListener("popstate", changed);
  };
}
