import type { LabelSource } from "../../sites/definition";
import { labelOf } from "../names";
import { type Fact, matchOf } from "./fact";

/** Some boxes say as whom they publish, which may differ from the rest of the page. */
export function factFromLabel(source: LabelSource, editor: Element): Fact | null {
  const name = matchOf(labelOf(editor), source.pattern);
  return name === null ? null : { id: null, handle: null, name: name.replace(/…$/, "").trim() };
}
