import { browser } from "../browser";
import type { SiteDefinition } from "../sites/definition";
import { inForce, keyOf } from "../sites/entity-definitions";

/**
 * The definition of this page's site: the extension's own, until a newer one of the entity's data is read, which
 * listeners need not wait for. `onChange` is called whenever another one counts.
 */
export function followDefinition(builtIn: SiteDefinition, onChange: () => void): () => SiteDefinition {
  let current = builtIn;
  const look = async () => {
    const { definition } = await inForce(builtIn);
    const found = definition.hosts.includes(location.host) ? definition : builtIn;
    if (found === current) return;
    current = found;
    onChange();
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && keyOf(builtIn.site) in changes) void look();
  });
  void look();
  return () => current;
}
