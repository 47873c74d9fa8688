import { createHash } from 'node:crypto';

/** A time series that holds an alarm in ALARM, under AWS's member names. */
export interface Contributor {
  readonly ContributorId: string;
  readonly ContributorAttributes: Readonly<Record<string, string>>;
  readonly StateReason: string;
  /** ISO 8601. */
  readonly StateTransitionedTimestamp: string;
}

/** What an evaluation of the query found to be breaching. */
export type Breach = Pick<Contributor, 'ContributorAttributes' | 'StateReason'>;

/** What the query returned. */
export interface Evaluation {
  /** The time series that breach now. */
  readonly breaches: readonly Breach[];
  /** How many time series there were. */
  readonly total: number;
}

/** The same 16 hexadecimal digits for the same time series, as in AWS's events (`6d442278dba546f6`). */
export function contributorId(attributes: Contributor['ContributorAttributes']): string {
  const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}
