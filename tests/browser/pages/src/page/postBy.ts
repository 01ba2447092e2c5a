/** A post that the address asks for: whose, and what it says. It stands first in the feed. */

import { variant } from "./boot";

export interface AskedPost {
  readonly handle: string;
  readonly name: string;
  readonly text: string;
}

const author = variant("postBy");

export const askedPost: AskedPost | null =
  author === null
    ? null
    : { handle: author.replace(/\s+/g, ""), name: variant("postName") ?? author, text: variant("postText") ?? "" };
