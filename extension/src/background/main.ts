import { browser } from "../browser";
import type { JudgeAnswer, MessageToBackground, StatusAnswer, TabAnswer } from "../messages";
import { policyInAbsence } from "./absence";
import { composerTab, isOwnPage } from "./sender";
import { judge, record, status } from "./service";
import { isWatched, markTab, watchTab } from "./tabs";

type AnswerToMessage = JudgeAnswer | StatusAnswer | TabAnswer | null;

/** Who sent a message decides what it may ask: anything else gets no answer. */
async function answerTo(message: MessageToBackground, sender: chrome.runtime.MessageSender): Promise<AnswerToMessage> {
  const tab = composerTab(sender);
  if (tab !== null) return answerComposer(message, tab);
  return isOwnPage(sender) ? answerOwnPage(message) : null;
}

async function answerComposer(message: MessageToBackground, tab: number): Promise<AnswerToMessage> {
  switch (message.kind) {
    case "judge": {
      const answer = await judge(message.draft);
      void markTab(tab, answer.kind === "unavailable");
      return answer;
    }
    case "decided":
      await record(message.decision);
      return null;
    case "tab":
      return { watching: await isWatched(tab), policy: await policyInAbsence() };
    case "writing":
      // Also hears the service's settings while it can be asked for them.
      await status();
      return null;
    case "tampered":
      await markTab(tab, true);
      return null;
    default:
      return null;
  }
}

async function answerOwnPage(message: MessageToBackground): Promise<AnswerToMessage> {
  switch (message.kind) {
    case "status":
      return status();
    case "watch":
      await watchTab(message.tab, message.on);
      return { watching: message.on, policy: await policyInAbsence() };
    default:
      return null;
  }
}

browser.runtime.onMessage.addListener((message: MessageToBackground, sender, answer) => {
  void answerTo(message, sender).then(answer);
  return true;
});
