import messages from "../_locales/es/messages.json";
import { browser } from "./browser";

export type Word = keyof typeof messages;

const PLACES = ["\u0001", "\u0002", "\u0003"];

// Read once at start: a content script that outlives an update of the extension can no longer ask the browser,
// and must still be able to tell the person to reload the page.
const catalogue = new Map(
  (Object.keys(messages) as Word[]).map((word) => [word, browser.i18n.getMessage(word, PLACES)]),
);

/** The text of `word` in the browser's language, with `values` in the places $1, $2 and $3 of its message. */
export function say(word: Word, ...values: readonly string[]): string {
  const text = catalogue.get(word) ?? word;
  return PLACES.reduce((said, place, at) => said.replaceAll(place, values[at] ?? ""), text);
}

/** The word for one, or the word for any other number, which takes the number in its place $1. */
export function count(number: number, one: Word, many: Word): string {
  return number === 1 ? say(one) : say(many, String(number));
}
