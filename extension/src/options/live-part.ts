/** A part of the page that shows what is stored; `refresh` shows it again after it changed here or elsewhere. */
export interface LivePart {
  readonly place: HTMLElement;
  refresh(): Promise<void>;
}
