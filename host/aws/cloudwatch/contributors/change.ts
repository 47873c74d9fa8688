import type { Alarm, NewState } from '../alarm';
import { contributorActionExecuted, contributorUpdated, type HistoryEvent } from '../history/event';
import { contributorId, type Breach, type Contributor, type Evaluation } from './contributor';

/** Actions that are performed for each contributor, beside those of the alarm (Acting_Alarm_Changes.html). */
const perContributor = /^arn:[^:]+:(sns|lambda|ssm|automate|swf):/;

/** The contributors of an alarm after an evaluation, and what of their change goes into its history. */
export function contributorsAfter(
  alarm: Alarm,
  breaches: readonly Breach[],
  at: Date,
): { readonly contributors: readonly Contributor[]; readonly events: readonly HistoryEvent[] } {
  const before = new Map(alarm.Contributors?.map((each) => [each.ContributorId, each]));
  const contributors = breaches.map((breach): Contributor => {
    const ContributorId = contributorId(breach.ContributorAttributes);
    const known = before.get(ContributorId);
    return {
      ...breach,
      ContributorId,
      StateTransitionedTimestamp: known?.StateTransitionedTimestamp ?? at.toISOString(),
    };
  });
  const now = new Set(contributors.map(({ ContributorId }) => ContributorId));
  const joined = contributors.filter(({ ContributorId }) => !before.has(ContributorId));
  const left = [...before.values()].filter(({ ContributorId }) => !now.has(ContributorId));
  return {
    contributors,
    events: [
      ...joined.flatMap((each) => [
        contributorUpdated(alarm, each, [recovered, breaching(each)], at),
        ...actions(alarm, 'AlarmActions').map((arn) =>
          contributorActionExecuted(alarm, each, arn, at),
        ),
      ]),
      ...left.flatMap((each) => [
        contributorUpdated(alarm, each, [breaching(each), recovered], at),
        ...actions(alarm, 'OKActions').map((arn) =>
          contributorActionExecuted(alarm, each, arn, at),
        ),
      ]),
    ],
  };
}

/** The state of the whole alarm, in the words of AWS's event ("6 out of 6 time series evaluated to ALARM"). */
export function summaryOf({ breaches, total }: Evaluation): NewState {
  const StateValue = breaches.length > 0 ? 'ALARM' : 'OK';
  const count = breaches.length > 0 ? breaches.length : total;
  return {
    StateValue,
    StateReason: `${count} out of ${total} time series evaluated to ${StateValue}`,
  };
}

/** A contributor that breaches no longer; its reason is not told anywhere. */
const recovered = { stateValue: 'OK', stateReason: '' };

function breaching({ StateReason }: Contributor) {
  return { stateValue: 'ALARM', stateReason: StateReason };
}

function actions(alarm: Alarm, name: 'AlarmActions' | 'OKActions'): readonly string[] {
  return alarm.ActionsEnabled ? alarm[name].filter((arn) => perContributor.test(arn)) : [];
}
