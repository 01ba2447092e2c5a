import english from "../_locales/en/messages.json";
import spanish from "../_locales/es/messages.json";
import { browser } from "./browser";
import { managedSettings } from "./managed";

export type Word = keyof typeof spanish;
export type Language = "es" | "en";

const CATALOGUES: Readonly<Record<Language, Readonly<Record<Word, { readonly message: string }>>>> = {
  es: spanish,
  en: english,
};

/** Findings come in Spanish, the language of the circular: the rest speaks it too unless the person prefers English. */
const DEFAULT_LANGUAGE: Language = "es";

let language: Language = DEFAULT_LANGUAGE;

/** Settles when the language that the entity fixed, or else the person prefers, is known; until then all is in Spanish. */
export const languageKnown: Promise<void> = Promise.all([
  managedSettings(),
  browser.storage.local.get("language"),
]).then(([fixed, stored]) => {
  language = fixed.language ?? (stored["language"] as Language | undefined) ?? DEFAULT_LANGUAGE;
});

/** Keep the language that the person prefers; pages speak it when they are opened again. */
export async function preferLanguage(preferred: Language): Promise<void> {
  await browser.storage.local.set({ language: preferred });
}

/** The text of `word`, with `values` in the places $1, $2 and $3 of its message. */
export function say(word: Word, ...values: readonly string[]): string {
  return CATALOGUES[language][word].message.replace(/\$([123])/g, (_, place) => values[Number(place) - 1] ?? "");
}

/** The word for one, or the word for any other number, which takes the number in its place $1. */
export function count(number: number, one: Word, many: Word): string {
  return number === 1 ? say(one) : say(many, String(number));
}
