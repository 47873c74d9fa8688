import type { Call, Operation } from '../service';
import type { Fields } from '../wire/fields';
import type { Alarm, Tag } from './alarm';
import { alarmsIn } from './alarms-in';
import { invalidValue, noSuchResource } from './errors';

const maximumTags = 50;
const keyRule = { min: 1, max: 128 };
const valueRule = { max: 256 };

/** The tags of alarms; of the resources of CloudWatch only these have any here. */
export const tagOperations: Readonly<Record<string, Operation>> = {
  ListTagsForResource: (call, input) => ({
    Tags: (allowedAlarm(call, 'ListTagsForResource', input).Tags ?? []).map((tag) => ({ ...tag })),
  }),

  TagResource: (call, input) => {
    const alarm = allowedAlarm(call, 'TagResource', input);
    const tags = readTags(input);
    const kept = (alarm.Tags ?? []).filter(({ Key }) => tags.every((tag) => tag.Key !== Key));
    if (kept.length + tags.length > maximumTags) {
      throw invalidValue(`A resource must have at most ${maximumTags} tags`);
    }
    alarmsIn(call).setTags(alarm, [...kept, ...tags]);
    return {};
  },

  UntagResource: (call, input) => {
    const alarm = allowedAlarm(call, 'UntagResource', input);
    const keys = input.texts('TagKeys', {}, keyRule) ?? [];
    const kept = (alarm.Tags ?? []).filter(({ Key }) => !keys.includes(Key));
    alarmsIn(call).setTags(alarm, kept);
    return {};
  },
};

/** @throws AwsError `ValidationError` or `InvalidParameterValue` for what can be no set of tags. */
export function readTags(input: Fields): readonly Tag[] {
  const tags = (input.structures('Tags') ?? []).map((tag) => ({
    Key: tag.requiredText('Key', keyRule),
    Value: tag.requiredText('Value', valueRule),
  }));
  if (tags.length > maximumTags) {
    throw invalidValue(`A resource must have at most ${maximumTags} tags`);
  }
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length) {
    throw invalidValue('Tags must not have duplicate keys');
  }
  if (tags.some(({ Key }) => /^aws:/i.test(Key))) {
    throw invalidValue('Tag keys must not begin with aws:');
  }
  return tags;
}

function allowedAlarm(call: Call, operation: string, input: Fields): Alarm {
  const arn = input.requiredText('ResourceARN', { min: 1, max: 1024 });
  call.authorize({ action: `cloudwatch:${operation}`, resource: arn });
  if (!/^arn:[\w-]+:cloudwatch:[\w-]*:\d{12}:.+$/.test(arn)) {
    throw invalidValue(`${arn} is not a valid ARN of CloudWatch`);
  }
  const alarm = alarmsIn(call).find(arn);
  if (alarm?.AlarmArn !== arn) throw noSuchResource();
  return alarm;
}
