import { validationError } from '../../errors';
import type { Operation } from '../../service';
import { isOnSeveralSeries } from '../alarm';
import { alarmNameRule, alarmsIn } from '../alarms-in';
import { noSuchResource } from '../errors';
import { pageToken, readPageToken } from '../page-token';

/** The operation has no parameter for it, and AWS tells no number: this one is ours. */
const pageSize = 50;

/**
 * The time series that hold an alarm in ALARM. For an alarm of one time series AWS's answer is not
 * documented; a published binding (alchemy.run) is written for a ValidationException, and so this is
 * what callers meet here: who copes with it copes with an empty list.
 */
export const describeAlarmContributors: Operation = (call, input) => {
  const store = alarmsIn(call);
  const name = input.requiredText('AlarmName', alarmNameRule);
  call.authorize({
    action: 'cloudwatch:DescribeAlarmContributors',
    resource: store.arnOf(name),
  });
  const token = input.text('NextToken');
  const alarm = store.find(name);
  if (alarm?.AlarmName !== name) throw noSuchResource();
  if (!isOnSeveralSeries(alarm)) {
    throw validationError(`The alarm ${name} does not evaluate several time series.`);
  }
  const after = token === undefined ? '' : readPageToken(token, name);
  const rest = (alarm.Contributors ?? [])
    .toSorted((a, b) => (a.ContributorId < b.ContributorId ? -1 : 1))
    .filter(({ ContributorId }) => ContributorId > after);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return {
    AlarmContributors: page.map((contributor) => ({
      ...contributor,
      ContributorAttributes: new Map(Object.entries(contributor.ContributorAttributes)),
      StateTransitionedTimestamp: new Date(contributor.StateTransitionedTimestamp),
    })),
    NextToken:
      last !== undefined && rest.length > page.length
        ? pageToken(last.ContributorId, name)
        : undefined,
  };
};
