import type { Finding, Severity } from "../contract";

const WEIGHT: Readonly<Record<Severity, number>> = { high: 3, medium: 2, low: 1, reminder: 0 };

/** All that was found about one clause, the heaviest finding first. */
export type ClauseFindings = readonly [Finding, ...Finding[]];

export function remindsOnly(finding: Finding): boolean {
  return WEIGHT[finding.severity] <= WEIGHT.low;
}

/** The findings by clause, the clause with the heaviest finding first; among equals the service's order stays. */
export function byClause(findings: readonly Finding[]): ClauseFindings[] {
  const heaviestFirst = findings.toSorted((one, other) => WEIGHT[other.severity] - WEIGHT[one.severity]);
  return [...Map.groupBy(heaviestFirst, ({ clause }) => clause).values()] as [Finding, ...Finding[]][];
}
