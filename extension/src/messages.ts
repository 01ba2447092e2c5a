import type {
  ActivityAnswer,
  Actor,
  CalendarAnswer,
  CalendarFile,
  Decision,
  DefinitionState,
  Draft,
  EmailForm,
  ExportedActivityAnswer,
  ExportedAnswer,
  Finding,
  GuideAnswer,
  ImportedAnswer,
  Interaction,
  InventoryAnswer,
  MistakenFinding,
  Network,
  Period,
  Problem,
  ProfilePage,
  Publication,
  Sighting,
  SilenceChoice,
  SilencesAnswer,
  SitesAnswer,
  Status,
  Surface,
  Verdict,
  WhenServiceIsAbsent,
} from "./contract";

/** From a composer or the welcome: what would the service say about this draft? Answered by `JudgeAnswer`. */
export interface JudgeMessage {
  readonly kind: "judge";
  readonly draft: Draft;
}

/** From a watched page: what would the service say about this interaction? Answered by `JudgeAnswer`. */
export interface JudgeInteractionMessage {
  readonly kind: "judgeInteraction";
  readonly interaction: Interaction;
}

/** From a composer: what the person did with a warning. Answered by `null`. */
export interface DecidedMessage {
  readonly kind: "decided";
  readonly decision: Decision;
}

/** From a composer: what has just been published. Answered by `null`. */
export interface PublishedMessage {
  readonly kind: "published";
  readonly publication: Publication;
}

/** From a composer: what found its parts, or whether a press that was done again published. Answered by `null`. */
export interface SightedMessage {
  readonly kind: "sighted";
  readonly sighting: Sighting;
}

/** From the panel: the person says that a finding was wrong, or was not after all. Answered by `null`. */
export interface MistakenMessage {
  readonly kind: "mistaken";
  readonly finding: MistakenFinding;
}

/** From a watched page: an account acts in this tab, whether or not anybody writes. Answered by `null`. */
export interface SeenMessage {
  readonly kind: "seen";
  readonly network: Network;
  readonly actor: Actor;
}

/** From the person's own profile page: what would the service say about it? Answered by `FindingsAnswer`, or null. */
export interface ProfileMessage {
  readonly kind: "profile";
  readonly page: ProfilePage;
}

/** From a page with an e-mail field: what would the service say about it? Answered by `FindingsAnswer`, or null. */
export interface EmailFormMessage {
  readonly kind: "emailForm";
  readonly form: EmailForm;
}

/** From a composer: is Comedido switched on in my tab? Answered by `TabAnswer`. */
export interface TabMessage {
  readonly kind: "tab";
}

/** From a composer: somebody begins to write, so have the service ready. Answered by `null`. */
export interface WritingMessage {
  readonly kind: "writing";
}

/** From a composer: the page takes the warning away; the toolbar icon must say so. Answered by `null`. */
export interface TamperedMessage {
  readonly kind: "tampered";
}

/** From the options: the entity's accounts. Answered by `InventoryAnswer`, or why there is none. */
export interface InventoryMessage {
  readonly kind: "inventory";
}

/** From the options: bring the accounts of a CSV file in, all or none. Answered by `ImportedAnswer`, or why not. */
export interface ImportInventoryMessage {
  readonly kind: "importInventory";
  readonly csv: string;
}

/** From the options: the inventory as a CSV file. Answered by `ExportedAnswer`, or why there is none. */
export interface ExportInventoryMessage {
  readonly kind: "exportInventory";
}

/** From the activity: what happened in a period? Answered by `ActivityAnswer`, or why there is none. */
export interface ActivityMessage {
  readonly kind: "activity";
  readonly period: Period;
}

/** From the activity: what happened, as a CSV file. Answered by `ExportedActivityAnswer`, or why there is none. */
export interface ExportActivityMessage {
  readonly kind: "exportActivity";
  readonly period: Period;
}

/** From the activity: delete all that was recorded. Answered by `ForgottenAnswer`, or why it could not be. */
export interface ForgetActivityMessage {
  readonly kind: "forgetActivity";
}

/** From the options: which clauses are silent or may be? Answered by `SilencesAnswer`, or why there is none. */
export interface SilencesMessage {
  readonly kind: "silences";
}

/** From the options: silence a clause, or let it speak again. Answered by `SilencesAnswer`, or why it could not be. */
export interface SilenceMessage {
  readonly kind: "silence";
  readonly choice: SilenceChoice;
}

/** From guide or popup: every clause, and what is due. Answered by `GuideAnswer`, or why there is none. */
export interface GuideMessage {
  readonly kind: "guide";
}

/** From the options: the next rows of a content calendar, judged. Answered by `CalendarAnswer`, or why not. */
export interface CalendarMessage {
  readonly kind: "calendar";
  readonly file: CalendarFile;
}

/** From options or popup: how well do the definitions of the sites serve? Answered by `SitesReply`. */
export interface SitesMessage {
  readonly kind: "sites";
}

/** From options or popup: how is the service? Answered by `StatusAnswer`. */
export interface StatusMessage {
  readonly kind: "status";
}

/** From the popup: switch Comedido on or off in a tab. Answered by `TabAnswer`. */
export interface WatchMessage {
  readonly kind: "watch";
  readonly tab: number;
  readonly on: boolean;
}

export type MessageToBackground =
  | JudgeMessage
  | JudgeInteractionMessage
  | DecidedMessage
  | PublishedMessage
  | SightedMessage
  | MistakenMessage
  | SeenMessage
  | ProfileMessage
  | EmailFormMessage
  | TabMessage
  | WritingMessage
  | TamperedMessage
  | InventoryMessage
  | ImportInventoryMessage
  | ExportInventoryMessage
  | ActivityMessage
  | ExportActivityMessage
  | ForgetActivityMessage
  | SilencesMessage
  | SilenceMessage
  | GuideMessage
  | CalendarMessage
  | SitesMessage
  | StatusMessage
  | WatchMessage;

/** Why nobody could judge: no service, no answer in time, an error, or this page's script outlived the extension. */
export type UnavailableReason = "absent" | "slow" | "problem" | "orphaned";

export interface UnavailableAnswer {
  readonly kind: "unavailable";
  readonly reason: UnavailableReason;
  /** What to do now that nobody could judge. */
  readonly whenAbsent: WhenServiceIsAbsent;
  readonly problem?: Problem;
}

export interface JudgedAnswer {
  readonly kind: "judged";
  readonly verdict: Verdict;
}

export type JudgeAnswer = JudgedAnswer | UnavailableAnswer;

/** Findings about a page. They hold nothing, so an absent service is no finding but null. */
export interface FindingsAnswer {
  readonly findings: readonly Finding[];
}

export type InventoryReply = InventoryAnswer | UnavailableAnswer;
export type ImportReply = ImportedAnswer | UnavailableAnswer;
export type ExportReply = ExportedAnswer | UnavailableAnswer;
export type ActivityReply = ActivityAnswer | UnavailableAnswer;
export type ExportActivityReply = ExportedActivityAnswer | UnavailableAnswer;
export type SilencesReply = SilencesAnswer | UnavailableAnswer;
export type CalendarReply = CalendarAnswer | UnavailableAnswer;
export type GuideReply = GuideAnswer | UnavailableAnswer;
export type SitesReply = SitesAnswer | UnavailableAnswer;

export interface ForgottenAnswer {
  readonly kind: "forgotten";
}

export type ForgetActivityReply = ForgottenAnswer | UnavailableAnswer;

export interface ServiceStatusAnswer {
  readonly kind: "status";
  readonly status: Status;
}

export type StatusAnswer = ServiceStatusAnswer | UnavailableAnswer;

export interface TabAnswer {
  readonly watching: boolean;
}

/** Popup to content: what do you watch here? Answered by `Description`. */
export interface DescribeMessage {
  readonly kind: "describe";
}

/** Background to content: this tab was switched on or off. */
export interface WatchingMessage {
  readonly kind: "watching";
  readonly on: boolean;
}

export type MessageToContent = DescribeMessage | WatchingMessage;

export interface Description {
  readonly site: string;
  /** The network that the site publishes to: several sites may share one. */
  readonly network: Network;
  readonly surface: Surface | null;
  readonly definition_state: DefinitionState;
  readonly actor: Actor | null;
  /** Whether Comedido is switched on in this tab. */
  readonly watching: boolean;
}
