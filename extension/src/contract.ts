// Generated from service/comedido/contract.py by `comedido contract`. Do not edit.
// Text offsets are Unicode code points, half open; JavaScript strings count UTF-16 units.

/** The six social networks that the circular names. */
export type Network = "x" | "facebook" | "instagram" | "linkedin" | "youtube" | "flickr";

/** Where in a network a draft is being written. */
export type Surface = "post" | "reply" | "quote" | "thread" | "comment" | "caption" | "edit";

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

/** What the extension does with a draft that nobody could judge. */
export type WhenServiceIsAbsent = "permit_with_notice" | "hold";

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
 * Without an `actor` nothing is said about the account; an actor of kind `unknown` is warned about.
 */
export interface Draft {
  readonly text: string;
  readonly network?: Network;
  readonly surface?: Surface;
  readonly actor?: Actor | null;
  readonly role?: Role;
  readonly parent_text?: string | null;
  readonly links?: readonly string[];
  readonly media?: Media;
}

/** One clause that a draft may go against, with the words that caused it. */
export interface Finding {
  readonly clause: string;
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

/** What was decided about a warned draft. It carries clauses and kinds, never the text. */
export interface Decision {
  readonly action: Action;
  readonly network: Network;
  readonly surface: Surface;
  readonly account_kind: AccountKind;
  readonly clauses: readonly string[];
}

/** How the service is, as the popup and `comedido doctor` show it; `problems` are sentences in Spanish. */
export interface Status {
  readonly version: string;
  readonly policy: string;
  readonly when_service_is_absent: WhenServiceIsAbsent;
  readonly seconds_running: number;
  readonly problems: readonly string[];
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

/** Frame that answers `check`. */
export interface VerdictAnswer {
  readonly kind: "verdict";
  readonly id: number;
  readonly verdict: Verdict;
}

/** Frame that answers `decision`. */
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

/** Frame that answers a request that could not be met; `id` is null when it could not be read. */
export interface ProblemAnswer {
  readonly kind: "problem";
  readonly id: number | null;
  readonly problem: Problem;
}

export type Request = CheckRequest | DecisionRequest | StatusRequest;

export type Answer = VerdictAnswer | RecordedAnswer | StatusAnswer | ProblemAnswer;
