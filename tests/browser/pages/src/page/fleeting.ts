/** The variant `fleeting=1`: a menu or dialog goes as soon as the focus leaves it. */

import type { FocusEvent } from "react";
import { variant } from "./boot";

/** Attributes for the element whose menu or dialog `close` puts away. */
export function fleeting(close: () => void) {
  if (variant("fleeting") === null) {
    return {};
  }
  return {
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) {
        close();
      }
    },
  };
}
