import type { InteractionKind, Network, Surface } from "../contract";

/** Everything that Comedido knows about one site. Data only: IT can change it without changing code. */
export interface SiteDefinition {
  readonly site: string;
  readonly network: Network;
  /** What people call the site, where that is not the name of its network. */
  readonly title?: string;
  readonly version: string;
  /** What the definition was last compared with, and when. */
  readonly verified: string;
  /** Whether little is known of the site: people are told, and the generic rule carries much of it. */
  readonly experimental?: boolean;
  readonly hosts: readonly string[];
  readonly privateMessages: PrivateMessages;
  /** Tried in order: the first that fits an editor is its surface. */
  readonly surfaces: readonly SurfaceDefinition[];
  /** Names of controls that look like publishing and are not. */
  readonly neverSubmits: Names;
  /** In order of trust: the first that shows an id says who is acting, the others may only agree. */
  readonly identity: readonly IdentitySource[];
  /** What is watched besides writing; what a page does not show as said here is left alone. */
  readonly interactions?: Interactions;
  readonly profile?: ProfileDefinition;
  /** The first whose path fits counts. */
  readonly emailForms?: readonly EmailFormDefinition[];
}

/** Editors that are left alone. `labels` and `paths` are regular expressions without regard to case. */
export interface PrivateMessages {
  readonly editors: readonly string[];
  readonly labels: readonly string[];
  readonly paths: readonly string[];
}

/** Exact names of controls by language, compared without regard to case and invisible characters. */
export interface Names {
  readonly es: readonly string[];
  readonly en: readonly string[];
}

export interface SurfaceDefinition {
  readonly id: string;
  readonly surface: Surface;
  /** Selectors of the editable element itself. */
  readonly editors: readonly string[];
  /** What the editor's label must look like. */
  readonly label?: string;
  /** What the address's path must look like. */
  readonly path?: string;
  /** Ancestors of the editor that hold the whole composer; the first selector with a match counts. */
  readonly scope: readonly string[];
  /** What the scope must show above the editor, or below it. */
  readonly above?: string;
  readonly below?: string;
  /** Number of editors in the scope from which all of them are parts of this one draft. */
  readonly joinsFrom?: number;
  readonly submit: readonly string[];
  readonly submitNames: Names;
  /** Names of controls that lead to the submit control in a later step. */
  readonly stepNames?: Names;
  /** What shows the day on which a scheduled post will go out, or holds it as its value; only while it is scheduled. */
  readonly scheduledOn?: readonly string[];
  /** Whether the site often shows no submit control, so that a missing one is no sign of change. */
  readonly submitOptional?: boolean;
  readonly keys: readonly SubmitKey[];
  readonly parent?: ParentText;
  readonly media?: MediaSelectors;
}

export type Modifier = "ctrl" | "meta";

/** Enter publishes when exactly these modifiers, and neither Shift nor Alt, are down. */
export interface SubmitKey {
  readonly key: "Enter";
  readonly with: readonly Modifier[];
}

/** Where the text that a draft answers or quotes is shown: nearest above the editor, else first below. */
export interface ParentText {
  readonly within: readonly string[];
  readonly text: readonly string[];
  /** Who wrote it: tried in order, in the smallest part around the text that shows one above it. */
  readonly author?: readonly AuthorSource[];
  /** What the label of the editor looks like where it names who is answered: the pattern's group is that author. */
  readonly authorLabel?: string;
}

/** An attribute of an element, or what it shows. The pattern's first group that matched is the author. */
export interface AuthorSource {
  readonly selector: string;
  readonly attribute?: string;
  readonly pattern: string;
}

export interface MediaSelectors {
  readonly images?: string;
  readonly videos?: string;
  readonly imagesWithoutDescription?: string;
}

export type IdentitySource = CookieSource | ScriptSource | ElementSource | LabelSource | ComposerSource;

/** A cookie that scripts may read; of several names the first that is set. The pattern's group is the id. */
export interface CookieSource {
  readonly from: "cookie";
  readonly names: readonly string[];
  readonly pattern: string;
}

/**
 * The JSON object that follows `after` in an inline script; paths into it are separated by dots. An id that does not
 * look like `pattern` is nobody's.
 */
export interface ScriptSource {
  readonly from: "script";
  readonly after: string;
  readonly id?: string;
  readonly pattern?: string;
  readonly handle?: string;
  readonly name?: string;
}

/** An attribute of an element of the page's own navigation. The pattern's first group that matched counts. */
export interface ElementSource {
  readonly from: "element";
  readonly selector: string;
  readonly attribute: string;
  readonly pattern: string;
  readonly gives: "id" | "handle" | "name";
}

/** The label of the editor itself («Comentar como …»): the name it publishes as. */
export interface LabelSource {
  readonly from: "label";
  readonly pattern: string;
}

/**
 * What a composer shows of the account that it publishes as: the first `selector` in one of the parts `within` which
 * the editor lies. The pattern's first group that matched is the name. Where it is not the name that the page shows, the
 * composer alone is believed, for it can be switched by itself.
 */
export interface ComposerSource {
  readonly from: "composer";
  readonly within: readonly string[];
  readonly selector: string;
  /** The attribute that holds the name; without one, what the element shows. */
  readonly attribute?: string;
  readonly pattern: string;
}

export interface Interactions {
  /** Where a post stands around what is pressed, and how its text and its author are shown: the first that shows any. */
  readonly targets: readonly ParentText[];
  readonly kinds: readonly InteractionDefinition[];
}

/** The controls of one kind of interaction. Those that undo it must have other names and attributes. */
export interface InteractionDefinition {
  readonly kind: InteractionKind;
  /** What does it at once: by selector, or by name `within` such a place. */
  readonly controls?: readonly string[];
  readonly names?: Names;
  readonly within?: string;
  /** What opens the menu or dialog in which it is done. */
  readonly steps?: readonly string[];
  readonly stepNames?: Names;
  /** What does it only after one of the steps. */
  readonly confirms?: readonly string[];
  readonly confirmNames?: Names;
  /** Letters that do it to the post that has the focus. */
  readonly keys?: readonly string[];
}

/** How the person's own profile is known: its path, and a control that only its owner is offered. */
export interface ProfileDefinition {
  /** What the address's path must look like; its group, if any, must be the handle of the acting account. */
  readonly path: string;
  readonly own: readonly string[];
  readonly ownNames: Names;
  readonly biography: readonly string[];
  readonly name: readonly string[];
}

/** A form with an e-mail field: for a new account at sign-up, or for the acting one in its settings. */
export interface EmailFormDefinition {
  readonly path: string;
  readonly account: "new" | "acting";
  readonly fields: readonly string[];
  /** What the label of the field looks like where no selector fits. */
  readonly label: string;
}
