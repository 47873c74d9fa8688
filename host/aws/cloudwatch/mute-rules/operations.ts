import type { Call, Operation } from '../../service';
import type { OutputStructure } from '../../wire/value';
import { alarmNameRule, alarmsIn } from '../alarms-in';
import { noSuchResource } from '../errors';
import { pageToken, readPageToken } from '../page-token';
import { muteRuleStatuses, muteStatusOf, mutes, muteTypeOf, type MuteRule } from './mute-rule';
import { muteRuleArn, muteRulesIn } from './mute-rules-in';

const defaultPageSize = 50;

/** What can be done with a mute rule, but for putting it. */
export const muteRuleOperations: Readonly<Record<string, Operation>> = {
  GetAlarmMuteRule: (call, input) => {
    const name = input.requiredText('AlarmMuteRuleName', alarmNameRule);
    call.authorize({
      action: 'cloudwatch:GetAlarmMuteRule',
      resource: muteRuleArn(call, name),
    });
    const rule = muteRulesIn(call).find(({ Name }) => Name === name);
    if (rule === undefined) throw noSuchResource();
    return {
      // Plain JSON under AWS's own member names, which its interfaces cannot promise.
      ...(rule as unknown as OutputStructure),
      ...summaryOf(call, rule),
      StartDate: timeOf(rule.StartDate),
    };
  },

  /** Is allowed on mute rules at all: no resource is named in the action's documentation. */
  ListAlarmMuteRules: (call, input) => {
    call.authorize({
      action: 'cloudwatch:ListAlarmMuteRules',
      resource: muteRuleArn(call, '*'),
      isUnnamed: true,
    });
    const alarmName = input.text('AlarmName', alarmNameRule);
    const statuses = input.texts('Statuses', {}, { oneOf: muteRuleStatuses });
    const pageSize = input.integer('MaxRecords', { min: 1, max: 100 }) ?? defaultPageSize;
    const token = input.text('NextToken');
    const query = [alarmName, statuses];
    const after = token === undefined ? '' : readPageToken(token, query);
    const rest = muteRulesIn(call)
      .toSorted((a, b) => (a.Name < b.Name ? -1 : 1))
      .filter(
        (rule) =>
          rule.Name > after &&
          (alarmName === undefined || mutes(rule, alarmName)) &&
          (statuses === undefined || statuses.includes(muteStatusOf(rule, call.now))),
      );
    const page = rest.slice(0, pageSize);
    const last = page.at(-1);
    return {
      AlarmMuteRuleSummaries: page.map((rule) => summaryOf(call, rule)),
      NextToken:
        last !== undefined && rest.length > page.length ? pageToken(last.Name, query) : undefined,
    };
  },

  /** "If you delete a mute rule that does not exist, the operation succeeds" (API_DeleteAlarmMuteRule.html). */
  DeleteAlarmMuteRule: (call, input) => {
    const name = input.requiredText('AlarmMuteRuleName', alarmNameRule);
    call.authorize({
      action: 'cloudwatch:DeleteAlarmMuteRule',
      resource: muteRuleArn(call, name),
    });
    alarmsIn(call).removeMuteRule(name);
    return undefined;
  },
};

/** The model has no name in a summary; AWS's own example of an answer shows one all the same. */
function summaryOf(call: Call, rule: MuteRule) {
  return {
    AlarmMuteRuleArn: muteRuleArn(call, rule.Name),
    ExpireDate: timeOf(rule.ExpireDate),
    Status: muteStatusOf(rule, call.now),
    MuteType: muteTypeOf(rule),
    LastUpdatedTimestamp: new Date(rule.LastUpdatedTimestamp),
  };
}

function timeOf(timestamp: string | undefined): Date | undefined {
  return timestamp === undefined ? undefined : new Date(timestamp);
}
