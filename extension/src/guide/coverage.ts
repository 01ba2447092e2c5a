import type { Coverage, GuideEntry } from "../contract";
import { element } from "../elements";
import { help } from "../lines";
import { icon, type IconName } from "../styles/icons";
import { say } from "../words";

const MARKS: Readonly<Record<Coverage, readonly [picture: IconName, look: string]>> = {
  checks: ["clear", "good"],
  checks_in_part: ["partly", "good outlined"],
  reminds: ["remind", "calm"],
  guides: ["guide", "outlined"],
};

const COVERAGES = Object.keys(MARKS) as Coverage[];

/** What Comedido does about one clause. */
export function coverageMark(coverage: Coverage): HTMLElement {
  const [picture, look] = MARKS[coverage];
  return element("p", { class: `coverage pill ${look}` }, icon(picture), say(`coverage_${coverage}`));
}

/** What the marks mean, and how many clauses have each. */
export function coverageLegend(entries: readonly GuideEntry[]): HTMLElement {
  const lines = COVERAGES.map((coverage) => {
    const number = entries.filter((entry) => entry.coverage === coverage).length;
    const mark = coverageMark(coverage);
    mark.append(element("span", { class: "amount" }, String(number)));
    return element("li", {}, mark, help(say(`coverage_${coverage}_help`)));
  });
  const heading = element("h2", { id: "legend" }, say("coverageTitle"));
  return element("section", { class: "legend", "aria-labelledby": "legend" }, heading, element("ul", {}, ...lines));
}
