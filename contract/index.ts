import type { ReadAlarmsInput, ReadAlarmsOutput } from './alarms';
import type { Result } from './result';

/** The macro's resolver: every name that a page may invoke, its input and its answer. */
// A type alias, not an interface: the Forge packages index it by string.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type Contract = {
  'alarms.read': (input: ReadAlarmsInput) => Result<ReadAlarmsOutput>;
};
