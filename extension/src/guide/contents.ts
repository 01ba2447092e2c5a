import type { GuideEntry } from "../contract";
import { element } from "../elements";
import { say } from "../words";
import { type Chapter, chaptersOf } from "./clauses";

/** Every clause's number, to go to it at once: a warning names the number. */
export function contents(entries: readonly GuideEntry[]): HTMLElement {
  const heading = element("h2", { id: "contents" }, say("guideContents"));
  return element("nav", { "aria-labelledby": "contents" }, heading, ...chaptersOf(entries).map(chapterLinks));
}

function chapterLinks({ number, title, entries }: Chapter): HTMLElement {
  const links = entries.map(({ clause, title }) =>
    element("li", {}, element("a", { href: `#${clause}`, title, "aria-label": `${clause} ${title}` }, clause)),
  );
  const heading = element("p", { id: `contents-${number}` }, `${number}. ${title}`);
  return element("div", {}, heading, element("ul", { "aria-labelledby": heading.id }, ...links));
}
