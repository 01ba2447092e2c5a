/** The text of a file that a spreadsheet saved: in Unicode, or in the encoding that older ones use in Spanish. */
export async function readSheet(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** How much of a file is looked at for its encoding, in bytes, and the part of zeros among them that decides. */
const LOOKED_AT = 4096;
const MOSTLY = 0.6;

/** UTF-16 by its mark, or without one: every other byte of European letters is zero. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = (parity: number) => looked.filter((byte, place) => byte === 0 && place % 2 === parity).length;
  const [even, odd, least] = [zeros(0), zeros(1), (MOSTLY * looked.length) / 2];
  if (odd > least && even < least) return "utf-16le";
  return even > least && odd < least ? "utf-16be" : null;
}
