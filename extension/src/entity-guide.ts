import { element } from "./elements";
import { managedSettings, onManagedChange } from "./managed";
import { say } from "./words";

/** The way to the entity's own guide; nothing to see where it gave none. */
export function entityGuide(): HTMLElement {
  const link = element("a", { target: "_blank", rel: "noopener noreferrer", hidden: "" }, say("entityGuide"));
  const refresh = async () => {
    const { guide_url } = await managedSettings();
    if (guide_url !== undefined) link.href = guide_url;
    link.hidden = guide_url === undefined;
  };
  onManagedChange(() => void refresh());
  void refresh();
  return link;
}
