import { validationError } from '../errors';
import type { Call } from '../service';
import type { Fields } from '../wire/fields';
import type { Output } from '../wire/value';
import { readActions } from './actions';
import type { AlarmConfiguration, AlarmSettings, AlarmType } from './alarm';
import type { AlarmStore } from './alarm-store';
import { alarmNameRule, alarmsIn } from './alarms-in';
import { readActionConfiguration } from './new-settings';
import { readTags } from './tags';

/** What one type of alarm has of its own when it is put. */
interface Kind {
  readonly type: AlarmType;
  /** What the permission must be for; the alarm itself unless told. */
  readonly scope?: '*';
  /** Reads and checks what the alarm watches; is called when the caller is allowed to put it. */
  readConfiguration(settings: AlarmSettings, alarms: AlarmStore): AlarmConfiguration;
}

/** Creates or changes an alarm of any type. Tags are for a new one only, as with CloudWatch. */
export function putAlarm(call: Call, input: Fields, kind: Kind): Output {
  const { type, scope } = kind;
  const alarms = alarmsIn(call);
  const settings = readSettings(call, input, type);
  const resource = alarms.arnOf(settings.AlarmName);
  call.authorize({ action: `cloudwatch:Put${type}`, resource: scope ?? resource });
  const known = alarms.find(settings.AlarmName);
  if (known !== undefined && known.AlarmType !== type) {
    throw validationError(
      `The alarm ${settings.AlarmName} already exists as an alarm of another type.`,
    );
  }
  const Tags = known === undefined ? readTags(input) : [];
  if (Tags.length > 0) call.authorize({ action: 'cloudwatch:TagResource', resource });
  const configuration = kind.readConfiguration(settings, alarms);
  alarms.put({ ...settings, ...configuration, ...(Tags.length > 0 && { Tags }) });
  return undefined;
}

function readSettings({ region }: Call, input: Fields, type: AlarmType): AlarmSettings {
  const description = input.text('AlarmDescription', { max: 1024 });
  const ActionConfiguration = readActionConfiguration(input);
  return {
    AlarmName: input.requiredText('AlarmName', alarmNameRule),
    ...(description !== undefined && { AlarmDescription: description }),
    ActionsEnabled: input.boolean('ActionsEnabled') ?? true,
    ...readActions(input, type, region),
    ...(ActionConfiguration !== undefined && { ActionConfiguration }),
  };
}
