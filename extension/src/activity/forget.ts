import { ask, unavailableLines } from "../asking";
import { element } from "../elements";
import type { ForgetActivityReply } from "../messages";
import { say } from "../words";

/** A button that deletes everything, after one question. */
export function forgetButton(refresh: () => Promise<void>): HTMLElement {
  const button = element("button", { type: "button", class: "secondary danger" }, say("activityForget"));
  const told = element("div", { class: "notice", role: "status" });
  const no = element("button", { type: "button", class: "primary", autofocus: "" }, say("activityForgetNo"));
  const yes = element("button", { type: "button", class: "secondary danger" }, say("activityForgetYes"));
  const dialog = element(
    "dialog",
    { "aria-labelledby": "forget", "aria-describedby": "forgotten" },
    element("h2", { id: "forget" }, say("activityForgetTitle")),
    element("p", { id: "forgotten" }, say("activityForgetHelp")),
    element("div", { class: "buttons" }, no, yes),
  );
  const forget = async () => {
    dialog.close();
    const reply = await ask<ForgetActivityReply>({ kind: "forgetActivity" });
    if (reply.kind === "unavailable") told.replaceChildren(...unavailableLines(reply));
    else told.replaceChildren(say("activityForgotten"));
    await refresh();
  };
  button.addEventListener("click", () => {
    told.replaceChildren();
    dialog.showModal();
  });
  no.addEventListener("click", () => dialog.close());
  yes.addEventListener("click", () => void forget());
  return element("div", {}, button, told, dialog);
}
