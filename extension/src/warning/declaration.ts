import { accountName, type DeclaredKind } from "../accounts";
import type { Actor } from "../contract";
import { element } from "../elements";
import { icon } from "../styles/icons";
import { say } from "../words";

/** The question whose an account is, and the buttons that answer it. */
export interface Declaration {
  readonly form: HTMLElement;
  readonly answers: readonly (readonly [HTMLButtonElement, DeclaredKind])[];
}

export function askDeclaration(actor: Actor | null): Declaration {
  const name = accountName(actor);
  const answers = [
    [answer("personal", say("declarePersonal")), "personal"],
    [answer("institutional", say("declareInstitutional")), "institutional"],
  ] as const;
  const form = element(
    "section",
    { class: "declaration", "aria-labelledby": "declaration" },
    element("h3", { id: "declaration" }, name === null ? say("declareTitleUnseen") : say("declareTitle", name)),
    element("p", {}, say("declareHelp")),
    element("div", { class: "choices" }, ...answers.map(([button]) => button)),
  );
  return { form, answers };
}

function answer(kind: DeclaredKind, words: string): HTMLButtonElement {
  return element("button", { type: "button", class: "secondary" }, icon(kind), words);
}
