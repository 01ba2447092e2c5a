import { browser } from "./browser";
import type { WhenServiceIsAbsent } from "./contract";
import { managedSettings, onManagedChange } from "./managed";

const UNTIL_HEARD: WhenServiceIsAbsent = "permit_with_notice";

/** What to do with a draft that nobody could judge: as the entity fixed in this browser, or as the service last said. */
export async function whenServiceIsAbsent(): Promise<WhenServiceIsAbsent> {
  const [fixed, stored] = await Promise.all([managedSettings(), browser.storage.local.get("whenServiceIsAbsent")]);
  return fixed.when_service_is_absent ?? (stored["whenServiceIsAbsent"] as WhenServiceIsAbsent | undefined) ?? UNTIL_HEARD;
}

/** Keep what the service says, for when it is absent. */
export async function rememberWhenServiceIsAbsent(whenServiceIsAbsent: WhenServiceIsAbsent): Promise<void> {
  await browser.storage.local.set({ whenServiceIsAbsent });
}

/** The same, as last heard: a page that outlives the extension can ask nobody any more. */
export function followWhenServiceIsAbsent(): () => WhenServiceIsAbsent {
  let heard = UNTIL_HEARD;
  const hear = async () => {
    heard = await whenServiceIsAbsent().catch(() => heard);
  };
  onManagedChange(() => void hear());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && "whenServiceIsAbsent" in changes) void hear();
  });
  void hear();
  return () => heard;
}
