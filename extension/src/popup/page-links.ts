import { ask } from "../asking";
import { element } from "../elements";
import { entityGuide } from "../entity-guide";
import type { GuideReply } from "../messages";
import { icon } from "../styles/icons";
import { count, say } from "../words";

/** The ways to the guide, with how many reminders have their day, and to the person's own activity. */
export function pageLinks(): HTMLElement {
  const due = element("p", { class: "due", role: "status" });
  void ask<GuideReply>({ kind: "guide" }).then((reply) => {
    const number = reply.kind === "guide" ? (reply.guide.reminders?.length ?? 0) : 0;
    if (number > 0) due.replaceChildren(icon("due"), count(number, "guideDueOne", "guideDueMany"));
  });
  const guide = element("a", { href: "guide.html", target: "_blank" }, say("guideOpen"));
  const activity = element("a", { href: "activity.html", target: "_blank" }, say("activityOpen"));
  return element("section", { class: "links" }, guide, activity, entityGuide(), due);
}
