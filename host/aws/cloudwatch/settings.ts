import { NotEmulatedError, validationError } from '../errors';
import type { Call } from '../service';
import type { Fields } from '../wire/fields';
import type { AlarmSettings, AlarmType } from './alarm';
import type { AlarmStore } from './alarm-store';

const action = { min: 1, max: 1024 };
const shared = [
  'AlarmName',
  'AlarmDescription',
  'ActionsEnabled',
  'OKActions',
  'AlarmActions',
  'InsufficientDataActions',
  'Tags',
];

/** 1 to 255 characters without control characters. */
export const alarmNameRule = { min: 1, max: 255, pattern: /^[^\p{Cc}]*$/u };

/** The alarms that a call is about. */
export function alarmsIn({ world, account, region }: Call): AlarmStore {
  return world.alarms(account.number, region);
}

/**
 * Reads what every kind of alarm is put with. Tags are taken and dropped: DescribeAlarms never
 * tells them.
 *
 * @param own Members that the kind adds; any other that was sent is refused rather than ignored.
 */
export function readSettings(input: Fields, own: readonly string[]): AlarmSettings {
  const stranger = input.names.find((name) => !shared.includes(name) && !own.includes(name));
  if (stranger !== undefined) throw new NotEmulatedError(`the alarm parameter ${stranger}`);
  const description = input.text('AlarmDescription', { max: 1024 });
  return {
    AlarmName: input.requiredText('AlarmName', alarmNameRule),
    ...(description !== undefined && { AlarmDescription: description }),
    ActionsEnabled: input.boolean('ActionsEnabled') ?? true,
    OKActions: input.texts('OKActions', { max: 5 }, action) ?? [],
    AlarmActions: input.texts('AlarmActions', { max: 5 }, action) ?? [],
    InsufficientDataActions: input.texts('InsufficientDataActions', { max: 5 }, action) ?? [],
  };
}

/** @throws AwsError `ValidationError` where the name belongs to an alarm of another kind. */
export function assertSameType(alarms: AlarmStore, name: string, type: AlarmType): void {
  const known = alarms.find(name);
  if (known !== undefined && known.AlarmType !== type) {
    throw validationError(`The alarm ${name} already exists as an alarm of another type.`);
  }
}

/** An object without the members that are undefined. */
export function present<Shape extends object>(shape: {
  [Member in keyof Shape]: Shape[Member] | undefined;
}): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Shape;
}
