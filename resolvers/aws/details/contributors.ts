import { DescribeAlarmContributorsCommand } from '@aws-sdk/client-cloudwatch';
import type { AlarmContributors } from '../../../contract/optional-reads';
import { fieldsOf } from '../../../rules/fields';
import type { Question } from '../ask-cloudwatch';
import { parseTime } from '../aws-time';
import { cutTextOf, given, listOf } from '../values';
import { attributesOf } from './history';

/** Those of an alarm's time series that are in alarm, on the first page of them. */
export function contributorsQuestion(alarmName: string): Question<AlarmContributors> {
  return {
    action: 'DescribeAlarmContributors',
    send: (client, options) =>
      client.send(new DescribeAlarmContributorsCommand({ AlarmName: alarmName }), options),
    read: contributorsOf,
    after: () => contributorsQuestion(alarmName),
  };
}

/** Reads an answer; one contributor that cannot be read is still one. */
export function contributorsOf(json: unknown): AlarmContributors | undefined {
  const { AlarmContributors, NextToken } = fieldsOf(json);
  if (!Array.isArray(AlarmContributors)) return undefined;
  return {
    contributors: listOf(AlarmContributors).map((item) => {
      const { ContributorAttributes, StateReason, StateTransitionedTimestamp } = fieldsOf(item);
      return {
        attributes: attributesOf(ContributorAttributes),
        ...given('reason', cutTextOf(StateReason)),
        ...given('since', parseTime(StateTransitionedTimestamp)?.toISOString()),
      };
    }),
    isWhole: (NextToken ?? undefined) === undefined,
  };
}
