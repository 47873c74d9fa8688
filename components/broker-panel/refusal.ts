import type { Refusal, RefusalCode } from '../../contract/result';
import { message } from './messages';

const known = [
  'broker-refused',
  'broker-not-user',
  'broker-in-use',
  'broker-unchecked',
  'invalid-input',
  'conflict',
  'forbidden',
  'not-found',
] as const satisfies readonly RefusalCode[];

/** Why an access key was neither saved nor removed. */
export function refusalInWords({ code }: Refusal): string {
  return message(`code.${known.find((each) => each === code) ?? 'upstream'}`);
}
