import type { AlarmReference } from '../../contract/alarms';
import type { OptionalRead } from '../../contract/optional-reads';
import type { Refusal } from '../../contract/result';
import { policyCommand } from '../../rules/role-policy';
import type { SignedRole } from '../accounts/signed-role';
import { Evidence, type EvidenceAdapters, type Occasion } from '../alarms/evidence';
import { authorise, type AuthorisationAdapters } from '../alarms/may-read';
import { findAccount, type FindingAdapters } from '../alarms/read-account';
import { once } from '../alarms/read-accounts';
import type { ReadShare } from '../alarms/read-share';
import type { AdministratorPorts } from '../lib/administrators';
import { unlessAborted, withDeadline, type Limits } from '../lib/deadline';
import { repeatsOfInvocation, type Repeats } from '../lib/repeats';
import { failure, success } from '../lib/result';
import type { ToldBeside } from './told';

/** What reading beside an alarm needs from the outside world. */
export type BesideAdapters = Omit<FindingAdapters, 'seesOneOf'> &
  EvidenceAdapters &
  AuthorisationAdapters &
  AdministratorPorts & { readonly reads: ReadShare };

/** What is asked for beside an alarm. */
export interface BesideRequest {
  readonly read: OptionalRead;
  readonly reference: AlarmReference;
  /** Of a pasted link, which of the names that it may mean. */
  readonly alarmName: string | undefined;
  readonly occasion: Occasion;
}

/**
 * Asks AWS, with a role that may be used and about an alarm that may be read. Never rejects.
 */
export type Ask<Answer extends object> = (
  role: SignedRole,
  alarmName: string,
  signal: AbortSignal,
  repeats: Repeats,
) => Promise<ToldBeside<Answer>>;

/**
 * Reads what an administrator lets be read beside an alarm: under the same checks as the alarm itself,
 * and only where it was ticked for the account. That it fails says nothing about the account's badges,
 * so it is kept nowhere.
 */
export async function readBeside<Answer extends object>(
  adapters: BesideAdapters,
  { overall }: Pick<Limits, 'overall'>,
  { read, reference, alarmName, occasion }: BesideRequest,
  ask: Ask<Answer>,
): Promise<({ readonly ok: true } & Answer) | Refusal> {
  const readGrantKeys = once(adapters.readGrantKeys);
  const evidence = new Evidence({ ...adapters, readGrantKeys }, occasion);
  const finding = { ...adapters, readGrantKeys, seesOneOf: evidence.seesOneOf };
  const answer = await withDeadline(overall, async (signal) => {
    const judged = authorise(finding, [reference], occasion.installation, evidence);
    const [verdict] = await unlessAborted(signal, judged);
    if (verdict === undefined || !('origin' in verdict)) {
      return failure(verdict === undefined ? 'unavailable' : verdict.state);
    }
    if (verdict.origin === 'sealed') return failure('forbidden');
    const { connectionId, alarmNames } = verdict;
    const turn = adapters.reads.take(occasion, connectionId, adapters.now());
    if (turn === 'refused') return failure('throttled');
    const found = await findAccount(finding, connectionId, signal);
    if ('state' in found) return failure(found.state);
    const { role } = found;
    if (role.optionalReads?.includes(read) !== true) return failure('forbidden');
    const name = alarmNames.find((each) => each === alarmName) ?? alarmNames[0];
    const repeats = turn === 'once' ? { left: 0 } : repeatsOfInvocation();
    const told = await ask(role, name, signal, repeats);
    if ('answer' in told) return success(told.answer);
    if (told.refused === 'throttled') adapters.reads.refused(connectionId, adapters.now());
    if (told.refused !== 'read-not-allowed') return failure(told.refused);
    return await refused(adapters, role);
  });
  // Thrown, it has Forge ask the person.
  if (evidence.consent !== undefined && !answer.ok) throw evidence.consent;
  return answer;
}

/** What the role may not do is hidden from readers; an administrator gets the line that mends it. */
async function refused(
  adapters: AdministratorPorts,
  { roleArn, optionalReads = [] }: SignedRole,
): Promise<Refusal> {
  const refusal = failure('read-not-allowed');
  const isTold = await adapters.isAdministrator().catch(() => false);
  return isTold ? { ...refusal, mend: policyCommand(roleArn, optionalReads) } : refusal;
}
