import { type DeclaredAccount, declarationOf } from "../accounts";
import type { Actor } from "../contract";
import type { IdentitySource, SiteDefinition } from "../sites/definition";
import { agree, type Pair } from "./identity/agreement";
import { factFromComposer } from "./identity/composer";
import { factFromCookie } from "./identity/cookie";
import { factFromElement } from "./identity/element";
import type { Fact } from "./identity/fact";
import { factFromLabel } from "./identity/label";
import { factFromScript } from "./identity/script";

/** What every source of the site says now about who is acting in `editor`. */
export function factsOf(site: SiteDefinition, editor: Element | null): Fact[] {
  const factsFrom = (sources: readonly IdentitySource[]) => sources.flatMap((source) => factFrom(source, editor) ?? []);
  const ofComposer = factsFrom(site.identity.filter(({ from }) => from === "composer"));
  const ofPage = factsFrom(site.identity.filter(({ from }) => from !== "composer"));
  const isSwitched = ofComposer.some(({ name }) => ofPage.every((other) => other.name !== name));
  return isSwitched ? ofComposer : [...ofPage, ...ofComposer];
}

/** The account that a draft would be published as, with the kind that the person declared for it. */
export function actorOf(
  site: SiteDefinition,
  facts: readonly Fact[],
  accounts: readonly DeclaredAccount[],
  pairs: readonly Pair[],
): Actor {
  const { id, handle, name, identity } = agree(facts, pairs);
  const seen: Actor = { id, handle, name, identity };
  const declared = identity === "agreed" ? declarationOf(seen, site.network, accounts) : null;
  return { ...seen, kind: declared?.kind ?? "unknown" };
}

/** Whether a cookie or a script, which do not depend on the place in the page as other sources do, says nothing. */
export function isSourceSilent({ identity }: SiteDefinition): boolean {
  return (["cookie", "script"] as const).some((kind) => {
    const sources = identity.filter(({ from }) => from === kind);
    return sources.length > 0 && sources.every((source) => factFrom(source, null) === null);
  });
}

function factFrom(source: IdentitySource, editor: Element | null): Fact | null {
  switch (source.from) {
    case "cookie":
      return factFromCookie(source);
    case "script":
      return factFromScript(source);
    case "element":
      return factFromElement(source);
    case "label":
      return editor === null ? null : factFromLabel(source, editor);
    case "composer":
      return editor === null ? null : factFromComposer(source, editor);
  }
}
