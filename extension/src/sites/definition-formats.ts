/** The formats that definition.schema.json names, for definitions that were not there when the extension was bundled. */

const selectors: string[] = [];

/** Whether `text` is a regular expression, with the flags with which it is read. */
export function regex(text: string): boolean {
  try {
    return new RegExp(text, "iu") !== null;
  } catch {
    return false;
  }
}

export function hostname(text: string): boolean {
  return URL.canParse(`https://${text}/`) && new URL(`https://${text}/`).host === text;
}

/** Only a page can try a selector: what is named as one is gathered for it. */
export function selector(text: string): boolean {
  selectors.push(text);
  return true;
}

/** The selectors that were gathered since this was last asked. */
export function gatheredSelectors(): readonly string[] {
  return [...new Set(selectors.splice(0))];
}
