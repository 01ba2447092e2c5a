import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** YouTube's own elements, by their prefixes. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      [name: `${"yt" | "ytd" | "ytcp" | "tp-yt"}-${string}`]: DetailedHTMLProps<
        HTMLAttributes<HTMLElement>,
        HTMLElement
      >;
    }
  }
}
