import { fieldsOf } from './fields';

/** An alarm that was chosen in the form, to be granted when the macro is saved. */
export interface ChosenAlarm {
  readonly connectionId: string;
  /** Empty while only the account is chosen. */
  readonly alarmName: string;
}

/** What a parameter of type `alarm` holds. */
export type AlarmValue =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'chosen' | 'granted' } & ChosenAlarm)
  | { readonly kind: 'sealed' };

const none: AlarmValue = { kind: 'none' };

/** Reads what a page stores, or the form holds: a reference, or its JSON; anything else is nothing. */
export function alarmValue(value: unknown): AlarmValue {
  const { connectionId, alarmName, grant, seal } = fieldsOf(storedAlarm(value));
  if (typeof seal === 'string') return { kind: 'sealed' };
  if (typeof connectionId !== 'string' || typeof alarmName !== 'string') return none;
  return { kind: typeof grant === 'string' ? 'granted' : 'chosen', connectionId, alarmName };
}

/** The alarm that was chosen in the form and has no grant yet; undefined for anything else. */
export function chosenAlarm(value: unknown): ChosenAlarm | undefined {
  const read = alarmValue(value);
  if (read.kind !== 'chosen') return undefined;
  return { connectionId: read.connectionId, alarmName: read.alarmName };
}

/** The reference itself where its JSON is stored; undefined for a text that is no JSON. */
export function storedAlarm(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}
