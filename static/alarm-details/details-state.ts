import type { AlarmChart, AlarmDetails } from '../../contract/details';
import type {
  AlarmContributors,
  AlarmHistory,
  MetricSpan,
  MuteRules,
} from '../../contract/optional-reads';
import type { DetailsContent } from '../../components/alarm-details/details-content';
import { isReported } from '../../rules/alarm-state';
import { shownAnswer, type Reading } from '../../rules/reading';
import type { OpenedDetails } from '../shared/opened-details';

/** What the modal knows of its alarm. */
export interface DetailsState {
  /** Undefined until the frame's context has come. */
  readonly opened?: OpenedDetails;
  readonly reading?: Reading | undefined;
  /** Left out where the alarm has none, or none any more. */
  readonly details?: AlarmDetails | undefined;
  /** Of what Confluence said of a pasted link, so that it is asked once. */
  readonly proof?: string | undefined;
  readonly history?: AlarmHistory | undefined;
  readonly metrics?: AlarmChart | undefined;
  readonly span?: MetricSpan | undefined;
  readonly contributors?: AlarmContributors | undefined;
  readonly muteRules?: MuteRules | undefined;
  /** How often the state has become another one, which is then said. */
  readonly changes: number;
}

/** Nothing is known before the frame's context has come. */
export const nothingKnown: DetailsState = { changes: 0 };

/** What the element shows of it now; what was asked for on demand is the store's to say. */
export function contentOf(
  { opened, reading, details }: DetailsState,
  now: Date,
): Omit<DetailsContent, 'onDemand'> {
  const answer = reading && shownAnswer(reading, now);
  return {
    alarmName: opened?.alarmName ?? answer?.alarmName,
    label: opened?.label,
    answer: answer
      ? { ...answer, ...(opened?.isLinkless && { consoleUrl: undefined }) }
      : { state: 'loading' },
    checkedAt: reading?.checkedAt.toISOString(),
    now,
    // Who may not see the alarm any more sees nothing that was read before.
    details: answer && isReported(answer.state) ? details : undefined,
  };
}
