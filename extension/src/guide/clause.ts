import type { GuideEntry } from "../contract";
import { element } from "../elements";
import { say } from "../words";
import { coverageMark } from "./coverage";

/** One clause. What the circular and the law say is in Spanish, whatever language the page speaks. */
export function clauseArticle({ clause, title, coverage, summary, steps, related_law }: GuideEntry): HTMLElement {
  const heading = element(
    "h3",
    { id: `title-${clause}` },
    element("a", { class: "number", href: `#${clause}` }, clause),
    " ",
    element("span", { lang: "es" }, title),
  );
  return element(
    "article",
    { class: "clause card", id: clause, tabindex: "-1", "aria-labelledby": heading.id },
    heading,
    coverageMark(coverage),
    element("p", { lang: "es" }, summary),
    ...(steps.length === 0 ? [] : [stepList(steps)]),
    ...(related_law == null ? [] : [law(related_law)]),
  );
}

function stepList(steps: readonly string[]): HTMLElement {
  const items = steps.map((step) => element("li", {}, step));
  return element("div", { class: "steps" }, element("h4", {}, say("guideSteps")), element("ul", { lang: "es" }, ...items));
}

function law(name: string): HTMLElement {
  return element("p", { class: "help law" }, `${say("guideLaw")}: `, element("span", { lang: "es" }, name));
}
