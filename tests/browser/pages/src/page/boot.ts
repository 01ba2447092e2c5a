/** What the server wrote into the document, and the variants that the address asks for. */

export interface Account {
  key: string;
  id: string;
  handle: string;
  name: string;
  page: boolean;
}

interface Boot {
  site: string;
  login: Account;
  account: Account;
  accounts: Account[];
}

export const boot = JSON.parse(document.getElementById("boot")?.textContent ?? "") as Boot;
export const language: "es" | "en" = document.documentElement.lang === "en" ? "en" : "es";

const variants = new URLSearchParams(location.search);

export function variant(name: string): string | null {
  return variants.get(name);
}
