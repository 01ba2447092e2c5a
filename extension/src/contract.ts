// Generated from service/comedido/contract/ by `comedido contract`. Do not edit.
// Text offsets are Unicode code points, half open; JavaScript strings count UTF-16 units.

/** The six social networks that the circular names. */
export type Network = "x" | "facebook" | "instagram" | "linkedin" | "youtube" | "flickr";

/** Where in a network a draft is being written. */
export type Surface = "post" | "reply" | "quote" | "thread" | "comment" | "caption" | "edit";

/** What is done: to the account that wrote a post (`block`, `mute`), or to the post itself. */
export type InteractionKind = "block" | "mute" | "hide_reply" | "share" | "like";

/** Whose voice an account carries. */
export type AccountKind = "institutional" | "personal" | "unknown";

/** How well the sources of identity on a page (cookie, page data, visible account) agree. */
export type Identity = "agreed" | "disagreed" | "unseen";

/** Who the person is before the law: the ban of clause 4.4 does not bind everyone alike. */
export type Role = "public_servant" | "community_manager" | "contractor" | "elected_member";

/** Weight of a finding, heaviest first. */
export type Severity = "high" | "medium" | "low" | "reminder";

/** What a verdict asks for: nothing, a quiet reminder, or a warning before publishing. */
export type Outcome = "clear" | "remind" | "warn";

/** What Comedido does about a clause. */
export type Coverage = "checks" | "checks_in_part" | "reminds" | "guides";

/** What the extension does with a draft that nobody could judge. */
export type WhenServiceIsAbsent = "permit_with_notice" | "hold";

/** What a computer is for. */
export type DeviceRole = "institutional" | "personal" | "unsaid";

/** The account that a draft would be published as, which is not always the login. */
export interface Actor {
  readonly handle?: string | null;
  readonly id?: string | null;
  readonly name?: string | null;
  readonly kind?: AccountKind;
  readonly identity?: Identity;
}

/** What is attached to a draft; never the material itself. */
export interface Media {
  readonly images?: number;
  readonly videos?: number;
  readonly images_without_description?: number;
}

/**
 * What is about to be published.
 *
 * Without an `actor` nothing is said about the account; an actor of kind `unknown` is warned about. `person`
 * is who writes, as the inventory names responsible persons; `parent_author` is the handle of who wrote the
 * post that is answered or shared; `other_accounts` are those lately seen open in the same browser.
 */
export interface Draft {
  readonly text: string;
  readonly network?: Network;
  readonly surface?: Surface;
  readonly actor?: Actor | null;
  readonly role?: Role;
  readonly person?: string | null;
  readonly parent_text?: string | null;
  readonly parent_author?: string | null;
  readonly other_accounts?: readonly Actor[];
  readonly links?: readonly string[];
  readonly media?: Media;
  readonly scheduled_on?: string | null;
}

/**
 * One clause that a draft may go against, with the words that caused it.
 *
 * `variant` names the clause's other wording, where it was used.
 */
export interface Finding {
  readonly clause: string;
  readonly variant: string | null;
  readonly title: string;
  readonly severity: Severity;
  readonly spans: readonly (readonly [number, number])[];
  readonly message: string;
  readonly advice: string;
  readonly evidence: string;
  readonly confidence: number;
}

/**
 * The answer to a draft: its outcome and the findings, heaviest first.
 *
 * `unfinished` names the checks that the time budget cut short.
 */
export interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly actor: Actor | null;
  readonly policy: string;
  readonly unfinished: readonly string[];
}

/** What a person did with a warning. */
export type Action = "edited" | "published_anyway" | "discarded";

/**
 * What was decided about a warned draft, which has a `surface`, or about a warned `interaction`.
 *
 * It carries clauses and kinds, never the text. Of an interaction nothing can be edited.
 */
export interface Decision {
  readonly action: Action;
  readonly network: Network;
  readonly surface?: Surface | null;
  readonly interaction?: InteractionKind | null;
  readonly account_kind: AccountKind;
  readonly clauses: readonly string[];
}

/**
 * What has just left for a network. It is counted and hashed at once; its text is not kept.
 *
 * `outcome` and `clauses` are of the verdict on it; without an outcome nobody had judged it. `scheduled_on`
 * is the day on which it will go out, when that is not now.
 */
export interface Publication {
  readonly text: string;
  readonly network: Network;
  readonly surface: Surface;
  readonly actor: Actor;
  readonly parent_author?: string | null;
  readonly outcome?: Outcome | null;
  readonly clauses?: readonly string[];
  readonly scheduled_on?: string | null;
}

/**
 * What is about to be done, as which account, and to what.
 *
 * `author` is the handle of who wrote the post, or the name where the network shows no handle; `text` is
 * that post's text. Both are None where the page does not show them. Undoing something is no interaction.
 */
export interface Interaction {
  readonly kind: InteractionKind;
  readonly network: Network;
  readonly actor?: Actor | null;
  readonly role?: Role;
  readonly person?: string | null;
  readonly author?: string | null;
  readonly text?: string | null;
}

/** A finding that the person says was wrong, or, `taken_back`, was not after all. Never its text. */
export interface MistakenFinding {
  readonly clause: string;
  readonly variant?: string | null;
  readonly account_kind: AccountKind;
  readonly taken_back?: boolean;
}

/** Some days of the journal, both ends included, in the time of this computer. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/**
 * What happened to the drafts of one day when they were about to be published.
 *
 * Of those warned about, `edited`, `published_anyway` or `discarded`; of the others, `clear`, `reminded` or,
 * where nobody could judge them, `unjudged`. Interactions that were warned about count as drafts do.
 */
export interface ActivityDay {
  readonly day: string;
  readonly clear: number;
  readonly reminded: number;
  readonly unjudged: number;
  readonly edited: number;
  readonly published_anyway: number;
  readonly discarded: number;
}

/** How often a clause came up, by what happened to the draft, and how often it was said to be wrong. */
export interface ActivityClause {
  readonly clause: string;
  readonly title: string;
  readonly reminded: number;
  readonly edited: number;
  readonly published_anyway: number;
  readonly discarded: number;
  readonly mistaken: number;
}

/**
 * The journal of a period, counted: days on which something happened, and clauses, most frequent first.
 *
 * `kept_days` is how long the policy keeps anything; `problems` are sentences in Spanish about the journal.
 */
export interface Activity {
  readonly days: readonly ActivityDay[];
  readonly clauses: readonly ActivityClause[];
  readonly kept_days: number;
  readonly problems: readonly string[];
}

/** The journal of a period as a CSV file, as text. */
export interface ActivityFile {
  readonly csv: string;
}

/** That the person wants no findings of a clause any more, or, not `silent`, wants them again. */
export interface SilenceChoice {
  readonly clause: string;
  readonly silent: boolean;
}

/** A clause that is silent, or that may be: the person marked its findings as wrong `times` times. */
export interface SilenceOption {
  readonly clause: string;
  readonly title: string;
  readonly times: number;
  readonly silent: boolean;
  readonly only_in_part: boolean;
}

/** What the person has silenced or may; nothing may be unless that is `permitted`. */
export interface Silences {
  readonly permitted: boolean;
  readonly clauses: readonly SilenceOption[];
}

/**
 * An account of the entity or of the person, as the inventory keeps it (clauses 2.17 and 2.18).
 *
 * `official_channel` marks a personal account through which an entity's business is announced: section 2 of
 * the circular then binds it (4.10).
 */
export interface InventoryAccount {
  readonly network: Network;
  readonly handle: string;
  readonly id: string | null;
  readonly kind: "institutional" | "personal";
  readonly entity: string | null;
  readonly responsible: string | null;
  readonly backup: string | null;
  readonly email: string | null;
  readonly password_changed_on: string | null;
  readonly devices: readonly string[];
  readonly official_channel: boolean;
}

/** All accounts of the inventory; `problems` are sentences in Spanish about what could not be read. */
export interface Inventory {
  readonly accounts: readonly InventoryAccount[];
  readonly problems: readonly string[];
}

/** A CSV file of accounts, as text. */
export interface InventoryFile {
  readonly csv: string;
}

/** What is wrong in one row of a file; `row` counts from 1, the heading included. */
export interface RowProblem {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

/** What an import did. With any problem nothing was changed. */
export interface Import {
  readonly added: number;
  readonly changed: number;
  readonly problems: readonly RowProblem[];
}

/** One clause in plain words and what to do about it today. */
export interface GuideEntry {
  readonly clause: string;
  readonly title: string;
  readonly coverage: Coverage;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly related_law: string | null;
}

/** Something whose day has come or is near. */
export interface DatedReminder {
  readonly clause: string;
  readonly due: string;
  readonly message: string;
  readonly advice: string;
}

/** Every clause in the order of the circular, and what is due. */
export interface Guide {
  readonly policy: string;
  readonly entries: readonly GuideEntry[];
  readonly reminders: readonly DatedReminder[];
}

/** The person's own profile page, as it shows itself. */
export interface ProfilePage {
  readonly network: Network;
  readonly actor: Actor;
  readonly biography: string;
  readonly role?: Role;
}

/** A sign-up or settings form with an e-mail field: of the address only its domain is told. */
export interface EmailForm {
  readonly network: Network;
  readonly actor?: Actor | null;
  readonly domain: string;
}

/** Findings about something other than a draft; they never hold anything. */
export interface Advice {
  readonly findings: readonly Finding[];
}

/** A column of a calendar whose cells say yes or no for one network, as Metricool writes them. */
export interface NetworkColumn {
  readonly network: Network;
  readonly column: number;
}

/** Which column of a calendar holds what, counted from 0; without a `text` nothing can be judged. */
export interface CalendarColumns {
  readonly text?: number | null;
  readonly network?: number | null;
  readonly account?: number | null;
  readonly date?: number | null;
  readonly account_kind?: number | null;
  readonly networks?: readonly NetworkColumn[];
}

/**
 * A content calendar (CSV, as text) to be judged from its post number `after` on, counted from 0.
 *
 * `columns` are what the person chose; without them they are guessed. `network` and `account_kind` hold for
 * the rows that say none, and for accounts that the inventory does not know.
 */
export interface CalendarFile {
  readonly csv: string;
  readonly columns?: CalendarColumns | null;
  readonly network?: Network;
  readonly account_kind?: AccountKind | null;
  readonly role?: Role;
  readonly after?: number;
}

/** What was found for those `networks` of one row about which nothing different was found. */
export interface CalendarVerdict {
  readonly networks: readonly Network[];
  readonly account: string | null;
  readonly account_kind: AccountKind | null;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/**
 * One post of a calendar: `row` is its number in a spreadsheet, `line` the row as it is exported.
 *
 * `problem` says in Spanish why it was not judged, or on which of its networks it was not.
 */
export interface CalendarRow {
  readonly row: number;
  readonly date: string | null;
  readonly text: string;
  readonly verdicts: readonly CalendarVerdict[];
  readonly problem: string | null;
  readonly line: string;
}

/** Some rows of a calendar, in order. `next` is the `after` of the next question; null at the end. */
export interface Calendar {
  readonly names: readonly string[];
  readonly columns: CalendarColumns;
  readonly total: number;
  readonly rows: readonly CalendarRow[];
  readonly next: number | null;
  readonly heading: string;
}

/** What found a composer: its definition, the generic rule, or nothing that knows how it publishes. */
export type ComposerTier = "definition" | "rule" | "nothing";

/**
 * What found the control that publishes: what its definition says, a name alone, or nothing.
 *
 * `key` is no control where the definition expects none and a key publishes.
 */
export type SubmitTier = "definition" | "name" | "key" | "nothing";

/**
 * How sure the acting account was.
 *
 * `partly` is one that is agreed while the cookie or the script that every page should have is silent.
 */
export type AccountTier = "agreed" | "partly" | "disagreed" | "unseen";

/**
 * What found the parts of one composer when somebody wrote in it, or whether a replayed press published.
 *
 * `surface` is the `id` in the definition, null for a place that resembles none. A part of which nothing
 * can be said is null.
 */
export interface Sighting {
  readonly site: string;
  readonly version: string;
  readonly surface?: string | null;
  readonly composer?: ComposerTier | null;
  readonly submit?: SubmitTier | null;
  readonly account?: AccountTier | null;
  readonly replay?: "verified" | "unverified" | null;
}

/** How well a definition serves: fully, with the generic rule's help or in part, or not at all. */
export type DefinitionState = "current" | "degraded" | "unwatched";

/** A part of a composer that a definition finds. */
export type SitePart = "composer" | "submit" | "account" | "replay";

/** How one surface of a site was found on the last day of its use, and when it last was found whole. */
export interface SurfaceHealth {
  readonly site: string;
  readonly version: string;
  readonly surface: string | null;
  readonly state: DefinitionState;
  readonly failing: readonly SitePart[];
  readonly last_used: string;
  readonly last_whole: string | null;
}

/** Every surface that was used lately, by site. */
export interface SiteHealth {
  readonly surfaces: readonly SurfaceHealth[];
}

/**
 * The site definitions of the data bundle `data` (as in `Status`), each as JSON text, its common parts
 * given to every surface; none and null without a bundle.
 *
 * They are what was signed: the extension alone knows which of them it can use.
 */
export interface EntityDefinitions {
  readonly data: string | null;
  readonly definitions: readonly string[];
}

/**
 * What an entity has decided for everybody on this computer, which nobody changes in the extension.
 *
 * `clauses_off` are the numbers of the clauses that it has switched off.
 */
export interface EntityRules {
  readonly entity: string | null;
  readonly device: DeviceRole;
  readonly people_may_silence: boolean;
  readonly journal_days: number;
  readonly clauses_off: readonly string[];
}

/**
 * How the service is, as the popup and `comedido doctor` show it; `problems` are sentences in Spanish.
 *
 * Without `rules` no entity has decided anything on this computer. `data` tells the data bundle in force
 * from every other one (its version, a hyphen and the beginning of its hash); null without one.
 */
export interface Status {
  readonly version: string;
  readonly policy: string;
  readonly when_service_is_absent: WhenServiceIsAbsent;
  readonly seconds_running: number;
  readonly problems: readonly string[];
  readonly rules: EntityRules | null;
  readonly data: string | null;
}

/** The one shape of every error: what happened, where, and what to do, in Spanish. */
export interface Problem {
  readonly code: "invalid" | "too_large" | "too_slow" | "not_found" | "unavailable" | "internal";
  readonly message: string;
  readonly where: string | null;
}

/** Frame that asks for a verdict. */
export interface CheckRequest {
  readonly kind: "check";
  readonly id: number;
  readonly draft: Draft;
}

/** Frame that asks for a verdict on an interaction. */
export interface InteractionRequest {
  readonly kind: "interaction";
  readonly id: number;
  readonly interaction: Interaction;
}

/** Frame that records a decision. */
export interface DecisionRequest {
  readonly kind: "decision";
  readonly id: number;
  readonly decision: Decision;
}

/** Frame that asks how the service is. */
export interface StatusRequest {
  readonly kind: "status";
  readonly id: number;
}

/** Frame that counts what has just been published. */
export interface PublishedRequest {
  readonly kind: "published";
  readonly id: number;
  readonly publication: Publication;
}

/** Frame that asks for the inventory. */
export interface InventoryRequest {
  readonly kind: "inventory";
  readonly id: number;
}

/** Frame that brings accounts into the inventory, all or none. */
export interface ImportRequest {
  readonly kind: "import_inventory";
  readonly id: number;
  readonly file: InventoryFile;
}

/** Frame that asks for the inventory as a CSV file. */
export interface ExportRequest {
  readonly kind: "export_inventory";
  readonly id: number;
}

/** Frame that asks for the guide. */
export interface GuideRequest {
  readonly kind: "guide";
  readonly id: number;
}

/** Frame that asks about a profile page. */
export interface ProfileRequest {
  readonly kind: "profile";
  readonly id: number;
  readonly page: ProfilePage;
}

/** Frame that asks about a form. */
export interface EmailFormRequest {
  readonly kind: "email_form";
  readonly id: number;
  readonly form: EmailForm;
}

/** Frame that asks about the next rows of a content calendar. */
export interface CalendarRequest {
  readonly kind: "calendar";
  readonly id: number;
  readonly file: CalendarFile;
}

/** Frame that counts a finding that the person says was wrong. */
export interface MistakenRequest {
  readonly kind: "mistaken";
  readonly id: number;
  readonly finding: MistakenFinding;
}

/** Frame that asks what happened in a period. */
export interface ActivityRequest {
  readonly kind: "activity";
  readonly id: number;
  readonly period: Period;
}

/** Frame that asks for the journal of a period as a CSV file. */
export interface ExportActivityRequest {
  readonly kind: "export_activity";
  readonly id: number;
  readonly period: Period;
}

/** Frame that deletes the whole journal. */
export interface ForgetActivityRequest {
  readonly kind: "forget_activity";
  readonly id: number;
}

/** Frame that asks which clauses are silent or may be. */
export interface SilencesRequest {
  readonly kind: "silences";
  readonly id: number;
}

/** Frame that silences a clause for this person, or lets it speak again. */
export interface SilenceRequest {
  readonly kind: "silence";
  readonly id: number;
  readonly choice: SilenceChoice;
}

/** Frame that counts what found the parts of a composer. */
export interface SightingRequest {
  readonly kind: "sighting";
  readonly id: number;
  readonly sighting: Sighting;
}

/** Frame that asks how well the definitions of the sites serve. */
export interface SitesRequest {
  readonly kind: "sites";
  readonly id: number;
}

/** Frame that asks for the site definitions of the entity's data. */
export interface DefinitionsRequest {
  readonly kind: "definitions";
  readonly id: number;
}

/** Frame that answers `check` and `interaction`. */
export interface VerdictAnswer {
  readonly kind: "verdict";
  readonly id: number;
  readonly verdict: Verdict;
}

/** Frame that answers `decision`, `published`, `mistaken`, `sighting` and `forget_activity`. */
export interface RecordedAnswer {
  readonly kind: "recorded";
  readonly id: number;
}

/** Frame that answers `status`. */
export interface StatusAnswer {
  readonly kind: "status";
  readonly id: number;
  readonly status: Status;
}

/** Frame that answers `inventory`. */
export interface InventoryAnswer {
  readonly kind: "inventory";
  readonly id: number;
  readonly inventory: Inventory;
}

/** Frame that answers `import_inventory`. */
export interface ImportedAnswer {
  readonly kind: "imported";
  readonly id: number;
  readonly imported: Import;
}

/** Frame that answers `export_inventory`. */
export interface ExportedAnswer {
  readonly kind: "exported";
  readonly id: number;
  readonly exported: InventoryFile;
}

/** Frame that answers `guide`. */
export interface GuideAnswer {
  readonly kind: "guide";
  readonly id: number;
  readonly guide: Guide;
}

/** Frame that answers `profile` and `email_form`. */
export interface AdviceAnswer {
  readonly kind: "advice";
  readonly id: number;
  readonly advice: Advice;
}

/** Frame that answers `calendar`. */
export interface CalendarAnswer {
  readonly kind: "calendar";
  readonly id: number;
  readonly calendar: Calendar;
}

/** Frame that answers `activity`. */
export interface ActivityAnswer {
  readonly kind: "activity";
  readonly id: number;
  readonly activity: Activity;
}

/** Frame that answers `export_activity`. */
export interface ExportedActivityAnswer {
  readonly kind: "exported_activity";
  readonly id: number;
  readonly exported_activity: ActivityFile;
}

/** Frame that answers `silences` and `silence`. */
export interface SilencesAnswer {
  readonly kind: "silences";
  readonly id: number;
  readonly silences: Silences;
}

/** Frame that answers `sites`. */
export interface SitesAnswer {
  readonly kind: "sites";
  readonly id: number;
  readonly sites: SiteHealth;
}

/** Frame that answers `definitions`. */
export interface DefinitionsAnswer {
  readonly kind: "definitions";
  readonly id: number;
  readonly definitions: EntityDefinitions;
}

/** Frame that answers a request that could not be met; `id` is null when it could not be read. */
export interface ProblemAnswer {
  readonly kind: "problem";
  readonly id: number | null;
  readonly problem: Problem;
}

export type Request = CheckRequest | InteractionRequest | DecisionRequest | StatusRequest | PublishedRequest | InventoryRequest | ImportRequest | ExportRequest | GuideRequest | ProfileRequest | EmailFormRequest | CalendarRequest | MistakenRequest | ActivityRequest | ExportActivityRequest | ForgetActivityRequest | SilencesRequest | SilenceRequest | SightingRequest | SitesRequest | DefinitionsRequest;

export type Answer = VerdictAnswer | RecordedAnswer | StatusAnswer | InventoryAnswer | ImportedAnswer | ExportedAnswer | GuideAnswer | AdviceAnswer | CalendarAnswer | ActivityAnswer | ExportedActivityAnswer | SilencesAnswer | SitesAnswer | DefinitionsAnswer | ProblemAnswer;
