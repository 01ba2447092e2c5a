import { ask } from "../asking";
import { element } from "../elements";
import type { GuideReply } from "../messages";
import { icon } from "../styles/icons";
import { count, say } from "../words";

/** The way to the guide, and how many reminders have their day. */
export function guideLink(): HTMLElement {
  const due = element("p", { class: "due", role: "status" });
  void ask<GuideReply>({ kind: "guide" }).then((reply) => {
    const number = reply.kind === "guide" ? (reply.guide.reminders?.length ?? 0) : 0;
    if (number > 0) due.replaceChildren(icon("due"), count(number, "guideDueOne", "guideDueMany"));
  });
  return element("section", {}, element("a", { href: "guide.html", target: "_blank" }, say("guideOpen")), due);
}
