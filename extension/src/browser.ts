/** The extension API of this browser: promises in Chromium (`chrome`) and Firefox (`browser`) alike. */
export const browser: typeof chrome =
  (globalThis as typeof globalThis & { browser?: typeof chrome }).browser ?? chrome;

/** Whether this content script still belongs to an installed extension; an update or removal orphans it. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
