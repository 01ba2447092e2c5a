import "./activity.css";
import { element } from "../elements";
import { brandMark } from "../styles/icons";
import { languageKnown, say } from "../words";
import { forgetButton } from "./forget";
import { exportActivityButton } from "./export";
import { periodChoice } from "./period";
import { createReport } from "./report";

/** «Mi actividad»: what Comedido recorded of one's drafts, never their texts, counted over time. */
async function openActivity(): Promise<void> {
  await languageKnown;
  document.documentElement.lang = say("language");
  document.title = say("activityTitle");
  const report = createReport(() => period.chosen());
  const period = periodChoice(() => void report.refresh());
  document.body.append(
    masthead(),
    element(
      "main",
      {},
      element(
        "div",
        { class: "toolbar" },
        period.place,
        element("div", { class: "buttons" }, exportActivityButton(() => period.chosen()), forgetButton(report.refresh)),
      ),
      report.place,
    ),
  );
  await report.refresh();
}

function masthead(): HTMLElement {
  const lead = element("p", { class: "lead" }, say("activityLead"));
  return element("header", { class: "masthead" }, brandMark(), element("div", {}, element("h1", {}, say("activityTitle")), lead));
}

void openActivity();
