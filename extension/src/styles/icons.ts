/** Drawings on a grid of 24 × 24 units, stroked in the colour of the text beside them. */
const DRAWINGS = {
  checking: ["M5 12h.01", "M12 12h.01", "M19 12h.01"],
  clear: ["M4 12.5l5.5 5.5L20 7"],
  remind: ["M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z", "M12 11v5.5", "M12 7.5h.01"],
  warn: ["M12 3.5L2.5 20h19z", "M12 10v4.5", "M12 17.2h.01"],
  unavailable: ["M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z", "M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8", "M12 16.8h.01"],
  unwatched: ["M3 12s3.5-6 9-6s9 6 9 6s-3.5 6-9 6s-9-6-9-6z", "M4 20L20 4"],
  paused: ["M8 5v14", "M16 5v14"],
  press_again: ["M4 12a8 8 0 1 0 2.5-5.8", "M4 4v4.5h4.5"],
  personal: ["M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8z", "M4.5 20.5a7.5 7.5 0 0 1 15 0"],
  institutional: ["M3.5 9.5L12 4l8.5 5.5z", "M6 10v8", "M12 10v8", "M18 10v8", "M3.5 20.5h17"],
  partly: ["M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z", "M12 3v18", "M15.5 9v6"],
  guide: ["M12 6.5C10 5 7 4.5 3.5 5v13.5c3.5-.5 6.5 0 8.5 1.5c2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5z", "M12 6.5V20"],
  due: ["M4 6.5h16v14H4z", "M4 11h16", "M8.5 3.5v4", "M15.5 3.5v4"],
  locked: ["M6 11h12v9.5H6z", "M8.5 11V8a3.5 3.5 0 0 1 7 0v3"],
  unknown: ["M9 9a3 3 0 1 1 4.3 2.7c-1 .5-1.3 1.1-1.3 2.3", "M12 18h.01"],
} as const;

export type IconName = keyof typeof DRAWINGS;

const SVG = "http://www.w3.org/2000/svg";

/** A drawing that only repeats what the words beside it say. */
export function icon(name: IconName): SVGElement {
  return drawing("icon", "0 0 24 24", DRAWINGS[name].map((d) => ({ d })));
}

/** Comedido's mark, as in icons/comedido.svg: a comma, the sign for a short pause, with a check in it. */
export function brandMark(): SVGElement {
  return drawing("brand", "0 0 128 128", [
    { d: "M28 0h72a28 28 0 0 1 28 28v72a28 28 0 0 1-28 28H28a28 28 0 0 1-28-28V28A28 28 0 0 1 28 0z", class: "ground" },
    { d: "M64 18a36 36 0 0 1 36 36c0 28-18 50-46 58c-3 1-5-3-2-5c10-6 16-12 18-18a36 36 0 1 1-6-71z", class: "comma" },
    { d: "M47 55l12 12l23-24", class: "check" },
  ]);
}

function drawing(kind: string, viewBox: string, paths: readonly Readonly<Record<string, string>>[]): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", kind);
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("aria-hidden", "true");
  for (const attributes of paths) {
    const path = document.createElementNS(SVG, "path");
    for (const [key, value] of Object.entries(attributes)) path.setAttribute(key, value);
    svg.append(path);
  }
  return svg;
}
