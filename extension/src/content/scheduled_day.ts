import { allBelow } from "../platform-members";
import type { Composer } from "./composer";
import { dayIn } from "./reading/day";

/** The day on which `composer` says that its post will go out, as YYYY-MM-DD; null is now, or a day that nobody can tell. */
export function scheduledDayOf({ scope, routes: { scheduledOn } }: Composer): string | null {
  if (scheduledOn === undefined) return null;
  for (const place of allBelow(scope, scheduledOn.join(", "))) {
    const day = place instanceof HTMLInputElement ? dayIn(place.value, place.placeholder) : dayIn(place.textContent ?? "");
    if (day !== null) return day;
  }
  return null;
}
