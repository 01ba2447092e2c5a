import { element } from "./elements";

/** Save a CSV file where the browser keeps downloads. */
export function downloadCsv(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  // The address ends with the page: not every browser has begun to read it when the click returns.
  element("a", { href: address, download: name }).click();
}
