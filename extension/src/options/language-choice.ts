import { element } from "../elements";
import { lockOn } from "../lock";
import { type Language, preferLanguage, say } from "../words";

const NAMES: Readonly<Record<Language, string>> = { es: "Español", en: "English" };

/** The language of Comedido's own words; the page speaks the new one at once. */
export function languageChoice(): HTMLElement {
  const options = Object.entries(NAMES).map(([language, name]) => element("option", { value: language, lang: language }, name));
  const choice = element("select", { id: "language" }, ...options);
  const lock = lockOn(choice, "language", ({ language }) => language !== undefined);
  void lock.refresh();
  choice.value = say("language");
  choice.addEventListener("change", () => void preferLanguage(choice.value as Language).then(() => location.reload()));
  return element("p", { class: "language" }, element("label", { for: "language" }, say("optionsLanguage")), " ", choice, lock.note);
}
