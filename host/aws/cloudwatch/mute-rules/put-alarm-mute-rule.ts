import { validationError } from '../../errors';
import type { Call, Operation } from '../../service';
import type { Fields } from '../../wire/fields';
import { alarmNameRule, alarmsIn } from '../alarms-in';
import { isTimeZone } from '../new-settings';
import { present } from '../present';
import type { MuteRule, MuteSchedule } from './mute-rule';
import { muteRuleArn } from './mute-rules-in';
import { parseDuration, parseExpression } from './schedule';

const action = 'cloudwatch:PutAlarmMuteRule';
const maximumTargets = 100;

/**
 * Creates or changes a rule that mutes the actions of alarms. The caller must be allowed it on the
 * rule and on every alarm that the rule mutes (API_PutAlarmMuteRule.html). The codes and words of
 * AWS's refusals are not documented.
 */
export const putAlarmMuteRule: Operation = (call, input) => {
  const rule = readRule(call, input);
  const alarms = alarmsIn(call);
  const targets = rule.MuteTargets?.AlarmNames ?? [];
  call.authorize({ action, resource: muteRuleArn(call, rule.Name) });
  for (const name of targets) call.authorize({ action, resource: alarms.arnOf(name) });
  assertReadable(rule.Rule.Schedule);
  if (rule.ExpireDate !== undefined && rule.ExpireDate <= (rule.StartDate ?? '')) {
    throw validationError('ExpireDate must be after StartDate');
  }
  const missing = targets.filter((name) => alarms.find(name)?.AlarmName !== name);
  if (missing.length > 0) {
    throw validationError(`The alarms [${missing.join(', ')}] in MuteTargets do not exist`);
  }
  alarms.putMuteRule(rule);
  return undefined;
};

function readRule({ now }: Call, input: Fields): MuteRule {
  const schedule = input.requiredStructure('Rule').requiredStructure('Schedule');
  const targets = input.structure('MuteTargets');
  return present<MuteRule>({
    Name: input.requiredText('Name', alarmNameRule),
    Description: input.text('Description', { max: 1024 }),
    Rule: {
      Schedule: present<MuteSchedule>({
        Expression: schedule.requiredText('Expression', { min: 1, max: 256 }),
        Duration: schedule.requiredText('Duration', { min: 1, max: 50 }),
        Timezone: schedule.text('Timezone', { min: 1, max: 50 }),
      }),
    },
    MuteTargets: targets && {
      AlarmNames: targets.requiredTexts('AlarmNames', { max: maximumTargets }, alarmNameRule),
    },
    StartDate: input.time('StartDate')?.toISOString(),
    ExpireDate: input.time('ExpireDate')?.toISOString(),
    LastUpdatedTimestamp: now.toISOString(),
  });
}

function assertReadable({ Expression, Duration, Timezone }: MuteSchedule): void {
  if (parseExpression(Expression) === undefined) {
    throw validationError(`${Expression} is not a valid schedule expression`);
  }
  if (parseDuration(Duration) === undefined) {
    throw validationError(`${Duration} is not a duration from PT1M to P15D`);
  }
  if (Timezone !== undefined && !isTimeZone(Timezone)) {
    throw validationError(`${Timezone} is not a valid time zone`);
  }
}
