import { rootsAround } from "../open-roots";

const CHOICES = "[role=listbox], [role=option], [role=menu], [role=menuitem], [role=grid]";

/** Whether a key in this editor would choose from an open list (mentions, hashtags) or finish a character. */
export function belongsToTyping(event: KeyboardEvent, editor: Element): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const chooses = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
  return chooses && isListOpen(editor);
}

function isListOpen(editor: Element): boolean {
  const owners = [editor, editor.closest("[role=combobox], [aria-expanded]")].filter((owner) => owner !== null);
  const chosen = owners.flatMap((owner) => referred(owner, "aria-activedescendant"));
  if (chosen.some(isVisible)) return true;
  const lists = owners.flatMap((owner) => [...referred(owner, "aria-controls"), ...referred(owner, "aria-owns")]);
  if (lists.some((list) => isVisible(list) && (list.matches(CHOICES) || list.querySelector(CHOICES)))) return true;
  return (
    owners.some((owner) => owner.getAttribute("aria-expanded") === "true") &&
    rootsAround(editor).some((root) => [...root.querySelectorAll("[role=listbox]")].some(isVisible))
  );
}

function referred(owner: Element, attribute: string): Element[] {
  const root = owner.getRootNode() as Document | ShadowRoot;
  const ids = owner.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.flatMap((id) => root.getElementById(id) ?? []);
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}
