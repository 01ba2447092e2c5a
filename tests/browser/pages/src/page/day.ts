/** Days as YYYY-MM-DD, and as the language of the page writes them in numbers. */

import { language } from "./boot";

export const DAY_PATTERN = language === "en" ? "mm/dd/yyyy" : "dd/mm/aaaa";

/** The day that was written as the pattern asks, or null. */
export function dayWritten(text: string): string | null {
  const [, first = "", second = "", year = ""] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
  if (year === "") {
    return null;
  }
  return language === "en" ? `${year}-${first}-${second}` : `${year}-${second}-${first}`;
}
