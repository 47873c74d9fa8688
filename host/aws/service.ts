import type { Principal } from './access/principal';
import type { Fields } from './wire/fields';
import type { ServiceNames } from './wire/protocol';
import type { Output } from './wire/value';
import type { RequestContext } from './policy/context';
import type { AccountState } from './world/state';
import type { World } from './world/world';

/** The services of this AWS, by the names that policies and records use. */
export const serviceNames = ['sts', 'cloudwatch', 'iam', 'cloudformation'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** A verified, decoded call on its way to an operation. */
export interface Call {
  readonly world: World;
  readonly principal: Principal;
  /** The caller's account. */
  readonly account: AccountState;
  readonly region: string;
  readonly now: Date;
  /** What conditions may ask about this call; `own` are the keys of the operation itself. */
  context(own?: Readonly<Record<string, string | undefined>>): RequestContext;
  /**
   * Demands that the caller may do the action.
   *
   * @param resource ARN; `*` where the action knows none.
   * @param shown Whether a refusal names the resource.
   * @throws AwsError `AccessDenied`.
   */
  authorize(action: string, resource: string, shown?: 'resource shown'): void;
  /** Whether `authorize` would pass. */
  allows(action: string, resource: string): boolean;
}

/** One operation: authorises, validates, acts, answers; undefined where AWS answers nothing. */
export type Operation = (call: Call, input: Fields) => Output;

/** A service: how it is found, what it speaks and what it does. */
export interface Service extends ServiceNames {
  readonly name: ServiceName;
  /** First label of its host name, and its name in credential scopes. */
  readonly signingName: string;
  /** One for all regions, as IAM is. */
  readonly isGlobal: boolean;
  readonly operations: Readonly<Record<string, Operation>>;
}
