import { BarChart, type BarChartOptions } from "chartist";
import { element } from "../elements";
import { help } from "../lines";
import { say, type Word } from "../words";

/** A row of bars that belong together, each with its part of every kind. */
export interface Bars<Kind extends string> {
  readonly title: Word;
  readonly help: Word;
  /** Heading of the table's first column. */
  readonly of: Word;
  readonly kinds: readonly Kind[];
  /** Those that only the table shows: they are no part of the others' sum. */
  readonly apart?: readonly Kind[];
  readonly words: Readonly<Record<Kind, Word>>;
  readonly rows: readonly BarRow<Kind>[];
  readonly lying: boolean;
}

export interface BarRow<Kind extends string> {
  readonly label: string;
  readonly name: string;
  readonly counts: Readonly<Record<Kind, number>>;
}

/** Bars that lie are drawn for the first rows; the table has all of them. */
const MOST_LYING_BARS = 12;
const HEIGHT_OF_LYING_BAR = 40;
const ROOM_FOR_SCALE = 40;
const HEIGHT_OF_STANDING_BARS = 280;
/** Room that a label needs not to run into the next one, in pixels. */
const WIDTH_OF_LABEL = 80;

/** A chart, what its colours mean, and the same numbers in a table beside it. */
export function chart<Kind extends string>(bars: Bars<Kind>): HTMLElement {
  const drawn = element("div", { class: `chart ${bars.lying ? "lying" : "standing"}` });
  const title = element("h2", { id: bars.title }, say(bars.title));
  const section = element(
    "section",
    { class: "card", "aria-labelledby": bars.title },
    title,
    help(say(bars.help)),
    element("div", { class: "both" }, element("div", { class: "figure" }, legend(bars), drawn), table(bars)),
  );
  draw(drawn, bars);
  return section;
}

function draw<Kind extends string>(place: HTMLElement, { kinds, words, rows, lying, title }: Bars<Kind>): void {
  // The first row of a chart that lies is its lowest.
  const shown = lying ? rows.slice(0, MOST_LYING_BARS).toReversed() : rows;
  // Asked for each time that the chart is drawn, as when the window gets another size.
  const each = () => Math.ceil((shown.length * WIDTH_OF_LABEL) / Math.max(place.clientWidth, WIDTH_OF_LABEL));
  const scale = { onlyInteger: true, scaleMinSpace: 32 };
  const labels = { showGrid: false };
  const options: BarChartOptions = {
    stackBars: true,
    horizontalBars: lying,
    height: lying ? shown.length * HEIGHT_OF_LYING_BAR + ROOM_FOR_SCALE : HEIGHT_OF_STANDING_BARS,
    low: 0,
    chartPadding: { top: 8, right: 16, bottom: 0, left: 0 },
    axisX: lying ? scale : { ...labels, labelInterpolationFnc: (label, at) => (at % each() === 0 ? label : null) },
    axisY: lying ? { ...labels, offset: 56 } : { ...scale, offset: 32 },
  };
  const series = kinds.map((kind) => ({ className: `kind ${kind}`, data: shown.map(({ counts }) => counts[kind]) }));
  new BarChart(place, { labels: shown.map(({ label }) => label), series }, options).on("created", ({ svg }) => {
    svg.attr({ role: "img", "aria-label": say("activityChart", say(title), kinds.map((kind) => say(words[kind])).join(", ")) });
  });
}

function legend<Kind extends string>({ kinds, words }: Bars<Kind>): HTMLElement {
  const items = kinds.map((kind) => element("li", {}, element("span", { class: `swatch ${kind}` }), say(words[kind])));
  // The table's headings say the same.
  return element("ul", { class: "legend", "aria-hidden": "true" }, ...items);
}

function table<Kind extends string>({ title, of, kinds: drawn, apart = [], words, rows }: Bars<Kind>): HTMLElement {
  const kinds = [...drawn, ...apart];
  const heading = element("tr", {}, cell("col", say(of)), ...kinds.map((kind) => cell("col", say(words[kind]))));
  const body = rows.map(({ name, counts }) =>
    element("tr", {}, cell("row", name), ...kinds.map((kind) => element("td", {}, String(counts[kind])))),
  );
  const whole = element(
    "table",
    { "aria-labelledby": title },
    element("thead", {}, heading),
    element("tbody", {}, ...body),
  );
  // What scrolls must be reached with the keyboard.
  return element("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": title }, whole);
}

function cell(scope: "col" | "row", words: string): HTMLElement {
  return element("th", { scope }, words);
}
