import type { AccountKind } from "./contract";
import type { Word } from "./words";

export const KIND_WORDS: Readonly<Record<AccountKind, Word>> = {
  personal: "kindPersonal",
  institutional: "kindInstitutional",
  unknown: "kindUnknown",
};
