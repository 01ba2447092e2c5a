/** Sites that enforce Trusted Types vouch for the markup of their own libraries: here the two pieces that Quill makes. */

const MARKUP_OF_QUILL = ["", "<p><br></p>"];

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (markup: string) => string | null }): unknown;
}

(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("default", {
  createHTML: (markup) => (MARKUP_OF_QUILL.includes(markup) ? markup : null),
});
