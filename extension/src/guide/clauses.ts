import type { GuideEntry } from "../contract";
import { element } from "../elements";
import { say, type Word } from "../words";
import { clauseArticle } from "./clause";
import { finder } from "./finding";

/** The parts of the circular under its own headings. */
const CHAPTERS: Readonly<Record<string, Word>> = {
  "1": "chapter1",
  "2": "chapter2",
  "3": "chapter3",
  "4": "chapter4",
};

export interface Chapter {
  readonly number: string;
  readonly title: string;
  readonly entries: readonly GuideEntry[];
}

export function chaptersOf(entries: readonly GuideEntry[]): Chapter[] {
  return Object.entries(CHAPTERS).map(([number, word]) => ({
    number,
    title: say(word),
    entries: entries.filter(({ clause }) => clause.startsWith(`${number}.`)),
  }));
}

export interface ClauseList {
  readonly place: HTMLElement;
  /** Show only what has all the words of `query`, and return how many clauses that are. */
  show(query: string): number;
  find(clause: string): HTMLElement | null;
}

export function clauseList(entries: readonly GuideEntry[]): ClauseList {
  const articles = new Map(entries.map((entry) => [entry.clause, clauseArticle(entry)]));
  const articlesOf = (chapter: Chapter) => chapter.entries.flatMap(({ clause }) => articles.get(clause) ?? []);
  const sections = chaptersOf(entries).map((chapter) => ({ chapter, place: section(chapter, articlesOf(chapter)) }));
  const found = finder(entries);

  const show = (query: string) => {
    const shown = found(query);
    for (const [clause, article] of articles) article.hidden = !shown.has(clause);
    for (const { chapter, place } of sections) place.hidden = articlesOf(chapter).every((article) => article.hidden);
    return shown.size;
  };
  const place = element("div", { class: "clauses", id: "clauses", tabindex: "-1" }, ...sections.map(({ place }) => place));
  return { place, show, find: (clause) => articles.get(clause) ?? null };
}

function section({ number, title }: Chapter, articles: readonly HTMLElement[]): HTMLElement {
  const heading = element("h2", { id: `chapter-${number}` }, `${number}. ${title}`);
  return element("section", { "aria-labelledby": heading.id }, heading, ...articles);
}
