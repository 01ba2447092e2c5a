/** What profiles say about their owners. */

import { boot, variant } from "./boot";

const OTHERS = "Concejal de Valdeluna. Vecino de La Loma.";

export function isOwn(handle: string): boolean {
  return handle.toLowerCase() === boot.account.handle.toLowerCase();
}

/** The viewer's biography is what the address asks for (`biography=`); everybody else has the same. */
export function biographyOf(handle: string): string {
  return isOwn(handle) ? (variant("biography") ?? "Caminante y lectora.") : OTHERS;
}
