/** First letters of the months in Spanish and English, as sites write or shorten them. */
const MONTHS = [
  /^(ene|jan)/, /^feb/, /^mar/, /^(abr|apr)/, /^may/, /^jun/, /^jul/, /^(ago|aug)/, /^(sep|set)/, /^oct/, /^nov/, /^(dic|dec)/,
];

const WITH_YEAR_FIRST = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/;
const WITH_DAY_FIRST = /\b(\d{1,2})(?: de)? (\p{L}{3,})\.?,?(?: de| del)? (\d{4})\b/u;
const WITH_MONTH_FIRST = /(\p{L}{3,})\.? (\d{1,2}),? (\d{4})\b/u;
const IN_NUMBERS = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;

/**
 * The day that `text` names, as YYYY-MM-DD, or null. Of two small numbers `pattern` («mm/dd/yyyy», «dd/mm/aaaa») says
 * which one is the month; without it only those that can't be read in two ways are.
 */
export function dayIn(text: string, pattern = ""): string | null {
  const plain = text.replace(/\s+/g, " ").toLowerCase();
  const [, ...ordered] = WITH_YEAR_FIRST.exec(plain) ?? [];
  if (ordered.length > 0) return dayOf(Number(ordered[0]), Number(ordered[1]), Number(ordered[2]));
  const [, day, month, year] = WITH_DAY_FIRST.exec(plain) ?? [];
  if (month !== undefined) return dayOf(Number(year), monthOf(month), Number(day));
  const [, name, date, then] = WITH_MONTH_FIRST.exec(plain) ?? [];
  if (name !== undefined) return dayOf(Number(then), monthOf(name), Number(date));
  return inNumbers(plain, pattern);
}

function inNumbers(text: string, pattern: string): string | null {
  const [, one, other, year] = (IN_NUMBERS.exec(text) ?? []).map(Number);
  if (one === undefined || other === undefined || year === undefined) return null;
  const monthFirst = dayOf(year, one, other);
  const dayFirst = dayOf(year, other, one);
  if (/^m/i.test(pattern)) return monthFirst;
  if (/^d/i.test(pattern)) return dayFirst;
  return monthFirst === null || dayFirst === null || monthFirst === dayFirst ? (monthFirst ?? dayFirst) : null;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.test(name)) + 1;
}

/** The day in its written form, or null where the calendar has none such. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
