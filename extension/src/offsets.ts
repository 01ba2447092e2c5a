/** Where a half-open span of code points, as the contract counts them, lies in a JavaScript string (UTF-16 units). */
export function toUtf16(text: string, [start, end]: readonly [number, number]): [number, number] {
  const from = unitsAt(text, 0, start);
  return [from, unitsAt(text, from, end - start)];
}

/** The unit that lies `codePoints` after the unit `from`. */
function unitsAt(text: string, from: number, codePoints: number): number {
  let units = from;
  for (let passed = 0; passed < codePoints && units < text.length; passed += 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return units;
}
