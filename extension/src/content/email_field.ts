import type { EmailFormDefinition } from "../sites/definition";
import { labelOf, looksLike } from "./names";

const ADDRESS = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/;
const LONGEST_DOMAIN = 253;

/** The e-mail that somebody has filled into a form: of the address only its domain, and whose the account will be. */
export interface FilledEmail {
  readonly domain: string;
  readonly account: EmailFormDefinition["account"];
}

/** The filled e-mail field that `target` is, at an address of one of `forms`, or null. */
export function filledEmail(target: EventTarget | undefined, forms: readonly EmailFormDefinition[]): FilledEmail | null {
  if (!(target instanceof HTMLInputElement) || target.type === "password") return null;
  const form = forms.find(({ path }) => looksLike(location.pathname, path));
  if (form === undefined || !isEmailField(target, form)) return null;
  const domain = ADDRESS.exec(target.value.trim())?.[1]?.toLowerCase();
  return domain === undefined || domain.length > LONGEST_DOMAIN ? null : { domain, account: form.account };
}

function isEmailField(field: HTMLInputElement, { fields, label }: EmailFormDefinition): boolean {
  const shown = [labelOf(field), ...[...(field.labels ?? [])].map((each) => each.textContent ?? "")];
  return fields.some((selector) => field.matches(selector)) || shown.some((text) => looksLike(text, label));
}
