import { toUtf16 } from "../offsets";
import type { Finding } from "../contract";
import { element } from "../elements";
import { say, type Word } from "../words";
import { remindsOnly } from "./findings";

/** A stretch of a text in UTF-16 units, half open, and whether a warning or only a reminder points at it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly warns: boolean;
}

/** The draft as the person wrote it, with the words of every finding marked. */
export function markedDraft(text: string, findings: readonly Finding[], label: Word = "panelDraft"): HTMLElement {
  const draft = element("div", { class: "draft", dir: "auto", role: "group", "aria-label": say(label) });
  let written = 0;
  for (const stretch of merged(stretches(text, findings))) {
    draft.append(text.slice(written, stretch.start), mark(text, stretch));
    written = stretch.end;
  }
  draft.append(text.slice(written));
  return draft;
}

function mark(text: string, stretch: Stretch): HTMLElement {
  return element(
    "mark",
    { class: stretch.warns ? "warns" : "reminds", "data-before": say("markStart"), "data-after": say("markEnd") },
    text.slice(stretch.start, stretch.end),
  );
}

function stretches(text: string, findings: readonly Finding[]): Stretch[] {
  return findings.flatMap((finding) =>
    finding.spans.map((span) => {
      const [start, end] = toUtf16(text, span);
      return { start, end, warns: !remindsOnly(finding) };
    }),
  );
}

// Stretches that overlap or touch become one, so that no word is written twice.
function merged(found: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  const inOrder = found.filter(({ start, end }) => start < end).toSorted((one, other) => one.start - other.start);
  for (const next of inOrder) {
    const last = whole.at(-1);
    if (last === undefined || next.start > last.end) {
      whole.push(next);
    } else {
      whole[whole.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        warns: last.warns || next.warns,
      };
    }
  }
  return whole;
}
