import type { AdfDocument } from '../../site/wiki/adf';
import type { GrantOf } from '../grant-of';
import { connections } from '../ids';
import type { PlaceBadge } from '../place-badge';
import { page, paragraph, table } from '../prose';
import { kinds } from './ids';

const rows: readonly (readonly [name: keyof typeof kinds, kind: string, special: string])[] = [
  ['static', 'Static threshold', '2 of 3 minutes, missing data counts as breaching'],
  ['math', 'Metric math', 'errors as a percentage of requests'],
  ['band', 'Anomaly band', 'too many or too few for this time of the day'],
  ['percentile', 'Percentile', 'p99 of five minutes'],
  ['promQl', 'PromQL', 'three of twelve time series contribute'],
  ['composite', 'Composite', 'at least two of three; suppressed while the shop is worked on'],
  ['log', 'Logs', 'a scheduled query'],
  ['actionsOff', 'Actions off', 'in alarm, and nobody is told'],
  ['muted', 'Muted', 'by a mute rule, for two weeks'],
  ['partialData', 'Partial data', 'more time series than CloudWatch looks at'],
  ['failure', 'Evaluation failure', 'its query fails, and the state is old'],
  ['noData', 'No data', 'its metric says nothing any longer'],
];

/** A badge of each kind of alarm, with a past of two days. */
export function kindsPage(badge: PlaceBadge, grantOf: GrantOf): AdfDocument {
  return page(
    paragraph(
      'One alarm of each kind that CloudWatch has, and of each trouble that they can have.',
    ),
    table(
      ['Kind', 'Alarm', 'What is special'],
      ...rows.map(([name, kind, special]) => [
        [kind],
        [badge({ reference: grantOf(connections.demo, kinds[name]) })],
        [special],
      ]),
    ),
  );
}
