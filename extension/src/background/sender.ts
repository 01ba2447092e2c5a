import { browser } from "../browser";
import { definitionOf } from "../sites/definitions";

type Sender = chrome.runtime.MessageSender;

/** The tab of a content script of ours on a watched site, or null: a page's renderer cannot forge its own origin. */
export function composerTab(sender: Sender): number | null {
  if (sender.id !== browser.runtime.id || sender.frameId !== 0 || sender.url === undefined) return null;
  const { protocol, host } = new URL(sender.url);
  if (protocol !== "https:" || definitionOf(host) === null) return null;
  return sender.tab?.id ?? null;
}

/** Whether the sender lives in a private window, of which nothing is remembered outside. */
export function isPrivate(sender: Sender): boolean {
  return sender.tab?.incognito === true;
}

/** Whether the sender is a page of the extension itself: guide, options or popup. */
export function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL("")) === true;
}
