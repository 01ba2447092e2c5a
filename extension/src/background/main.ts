import { browser } from "../browser";
import { onManagedChange } from "../managed";
import type {
  ActivityReply,
  ExportActivityReply,
  CalendarReply,
  ExportReply,
  FindingsAnswer,
  ForgetActivityReply,
  GuideReply,
  ImportReply,
  InventoryReply,
  JudgeAnswer,
  MessageToBackground,
  SilencesReply,
  SitesReply,
  StatusAnswer,
  TabAnswer,
} from "../messages";
import { seeAccount, withOtherAccounts } from "./seen_accounts";
import { composerTab, isOwnPage, isPrivate } from "./sender";
import {
  activity,
  adviseOnEmailForm,
  adviseOnProfile,
  calendar,
  count,
  countSighting,
  exportActivity,
  exportInventory,
  forgetActivity,
  guide,
  importInventory,
  inventory,
  judge,
  judgeInteraction,
  record,
  recordMistaken,
  silence,
  silences,
  sites,
  status,
} from "./service";
import { markDefinition, markTab, markTampered } from "./marks";
import { isWatched, resumeWhereFixed, watchTab } from "./tabs";
import { welcome } from "./welcome";

type Sender = chrome.runtime.MessageSender;

type AnswerToComposer = JudgeAnswer | FindingsAnswer | TabAnswer | null;
type AnswerToOwnPage =
  | StatusAnswer
  | TabAnswer
  | InventoryReply
  | ImportReply
  | CalendarReply
  | ExportReply
  | ActivityReply
  | ExportActivityReply
  | ForgetActivityReply
  | SilencesReply
  | GuideReply
  | SitesReply
  | JudgeAnswer
  | null;

/** Who sent a message decides what it may ask: anything else gets no answer. */
async function answerTo(message: MessageToBackground, sender: Sender): Promise<AnswerToComposer | AnswerToOwnPage> {
  const tab = composerTab(sender);
  if (tab !== null) return answerComposer(message, tab, sender);
  return isOwnPage(sender) ? answerOwnPage(message) : null;
}

async function answerComposer(message: MessageToBackground, tab: number, sender: Sender): Promise<AnswerToComposer> {
  switch (message.kind) {
    case "judge": {
      const { draft } = message;
      // A private window's accounts are nobody's business outside of it, and the other way round.
      const whole = isPrivate(sender) ? draft : await withOtherAccounts(draft).catch(() => draft);
      if (draft.actor != null && !isPrivate(sender)) void seeAccount(draft.network ?? "x", draft.actor);
      const answer = await judge(whole);
      void markTab(tab, answer.kind === "unavailable");
      return answer;
    }
    case "judgeInteraction": {
      const { interaction } = message;
      if (interaction.actor != null && !isPrivate(sender)) void seeAccount(interaction.network, interaction.actor);
      const answer = await judgeInteraction(interaction);
      void markTab(tab, answer.kind === "unavailable");
      return answer;
    }
    case "decided":
      await record(message.decision);
      return null;
    case "published":
      await count(message.publication);
      return null;
    case "sighted":
      void markDefinition(tab, message.sighting);
      if (!isPrivate(sender)) await countSighting(message.sighting);
      return null;
    case "mistaken":
      await recordMistaken(message.finding);
      return null;
    case "seen":
      if (!isPrivate(sender)) await seeAccount(message.network, message.actor);
      return null;
    case "profile":
      return adviseOnProfile(message.page);
    case "emailForm":
      return adviseOnEmailForm(message.form);
    case "tab":
      return { watching: await isWatched(tab) };
    case "writing":
      // Also hears the service's settings while it can be asked for them.
      await status();
      return null;
    case "tampered":
      await markTampered(tab);
      return null;
    default:
      return null;
  }
}

async function answerOwnPage(message: MessageToBackground): Promise<AnswerToOwnPage> {
  switch (message.kind) {
    case "judge":
      // The welcome's example: as which account it would go out is made up, so it is remembered nowhere.
      return judge(message.draft);
    case "status":
      return status();
    case "inventory":
      return inventory();
    case "importInventory":
      return importInventory(message.csv);
    case "exportInventory":
      return exportInventory();
    case "activity":
      return activity(message.period);
    case "exportActivity":
      return exportActivity(message.period);
    case "forgetActivity":
      return forgetActivity();
    case "silences":
      return silences();
    case "silence":
      return silence(message.choice);
    case "calendar":
      return calendar(message.file);
    case "sites":
      return sites();
    case "guide":
      return guide();
    case "watch":
      await watchTab(message.tab, message.on);
      return { watching: await isWatched(message.tab) };
    default:
      return null;
  }
}

browser.runtime.onMessage.addListener((message: MessageToBackground, sender, answer) => {
  // Whoever asked goes on at once as without a service, and does not wait for what has failed.
  void answerTo(message, sender).then(answer, () => answer());
  return true;
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void welcome();
});
onManagedChange(() => void resumeWhereFixed());
