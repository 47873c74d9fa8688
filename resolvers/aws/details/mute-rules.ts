import { ListAlarmMuteRulesCommand } from '@aws-sdk/client-cloudwatch';
import type { MuteRule, MuteRules } from '../../../contract/optional-reads';
import { fieldsOf } from '../../../rules/fields';
import type { Question } from '../ask-cloudwatch';
import { parseTime } from '../aws-time';
import { cutTextOf, given, known, listOf } from '../values';

const statuses = { ACTIVE: 'active', SCHEDULED: 'scheduled' } as const;
const mostRules = 50;

/** The rules that mute an alarm's actions, now or at times to come. */
export function muteRulesQuestion(alarmName: string): Question<MuteRules> {
  return {
    action: 'ListAlarmMuteRules',
    send: (client, options) =>
      client.send(
        new ListAlarmMuteRulesCommand({
          AlarmName: alarmName,
          Statuses: ['ACTIVE', 'SCHEDULED'],
          MaxRecords: mostRules,
        }),
        options,
      ),
    read: muteRulesOf,
    after: () => muteRulesQuestion(alarmName),
  };
}

/** Reads an answer. A rule without a name of its own is left out: nobody could find it. */
export function muteRulesOf(json: unknown): MuteRules | undefined {
  const { AlarmMuteRuleSummaries: summaries, NextToken } = fieldsOf(json);
  if (!Array.isArray(summaries)) return undefined;
  const rules = listOf(summaries).flatMap((item) => muteRuleOf(item) ?? []);
  const isActive = ({ status }: MuteRule): number => (status === 'active' ? 0 : 1);
  return {
    rules: rules.toSorted((a, b) => isActive(a) - isActive(b)),
    isWhole: (NextToken ?? undefined) === undefined,
  };
}

function muteRuleOf(item: unknown): MuteRule | undefined {
  const { AlarmMuteRuleArn: arn, Status, MuteType, ExpireDate } = fieldsOf(item);
  // Of the ARN the name alone: the rest names the account.
  const [, name] =
    /^arn:[\w-]+:cloudwatch:[\w-]*:\d*:alarm-mute-rule:(.+)$/s.exec(String(arn)) ?? [];
  const shown = cutTextOf(name);
  if (shown === undefined) return undefined;
  return {
    name: shown,
    status: known(statuses, Status) ?? 'unknown',
    isRecurring: MuteType === 'RECURRING',
    ...given('expiresAt', parseTime(ExpireDate)?.toISOString()),
  };
}
