import type { SamplePreview } from '../../contract/library';

/** A sample with what readers get, and what they would get. */
export interface ComparedSample {
  readonly name: string;
  /** By the version that counts; undefined where none was published. */
  readonly before: SamplePreview | undefined;
  readonly after: SamplePreview;
}

/** What came of the comparison. */
export type Comparison = 'fails' | 'differs' | 'same' | 'new';

/** Whether readers would get something else. */
export function comparisonOf({ before, after }: ComparedSample): Comparison {
  const { state } = after.answer;
  if (state === 'failed' || state === 'unavailable') return 'fails';
  if (!before) return 'new';
  const isSame = before.answer.state === state && before.digest === after.digest;
  return isSame ? 'same' : 'differs';
}

/** Whether it differs from what was kept as expected. */
export function isUnexpected({ after }: ComparedSample): boolean {
  return after.isExpected === false;
}
