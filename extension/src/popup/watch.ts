import { browser } from "../browser";
import { element } from "../elements";
import { lockOn } from "../lock";
import type { Description, TabAnswer, WatchMessage } from "../messages";
import { say } from "../words";

/** The switch that turns Comedido off and on in one tab. */
export function watchSwitch(tab: number, { watching }: Description): HTMLElement {
  const input = element("input", { type: "checkbox", role: "switch", "aria-describedby": "watch-help" });
  input.checked = watching;
  const lock = lockOn(input, "watch", ({ may_switch_off }) => may_switch_off === false);
  void lock.refresh();
  const notice = element("p", { class: "notice", role: "status" });
  input.addEventListener("change", () => void change());

  const change = async () => {
    const wish: WatchMessage = { kind: "watch", tab, on: input.checked };
    try {
      const answer = await browser.runtime.sendMessage<WatchMessage, TabAnswer>(wish);
      // Whoever has pressed again meanwhile is not answered with what was asked before.
      if (input.checked === wish.on) input.checked = answer.watching;
      notice.textContent = "";
    } catch {
      input.checked = !wish.on;
      notice.textContent = say("popupNotSaved");
    }
  };
  return element(
    "div",
    {},
    element("label", { class: "switch" }, say("popupWatch"), input),
    element("p", { class: "help", id: "watch-help" }, say("popupWatchHelp")),
    lock.note,
    notice,
  );
}
