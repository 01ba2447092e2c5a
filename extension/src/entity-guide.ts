import { element } from "./elements";
import { managedSettings } from "./managed";
import { say } from "./words";

/** The way to the entity's own guide, where it gave one. */
export async function entityGuide(): Promise<HTMLElement[]> {
  const { guide_url, entity } = await managedSettings();
  if (guide_url === undefined) return [];
  const words = entity === undefined ? say("entityGuide") : say("entityGuideNamed", entity);
  return [element("a", { href: guide_url, target: "_blank", rel: "noopener noreferrer", class: "entity-guide" }, words)];
}
