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

/** What a caller wants to do. */
interface AuthorizationQuestion {
  /** `service:Operation`, as policies write it. */
  readonly action: string;
  /** ARN; `*` where the action knows none. */
  readonly resource: string;
  /** Whether a refusal leaves out the resource, as it does for lists. */
  readonly isUnnamed?: boolean;
  /** Condition keys of the action itself; undefined ones are absent. */
  readonly keys?: Readonly<Record<string, string | undefined>>;
}

/** A verified, decoded call on its way to an operation. */
export interface Call {
  readonly world: World;
  readonly principal: Principal;
  /** Whether the key that signed is a temporary one. */
  readonly isTemporary: boolean;
  /** The caller's account. */
  readonly account: AccountState;
  readonly region: string;
  readonly now: Date;
  /** What conditions may ask about this call; `own` are the keys of the operation itself. */
  context(own?: Readonly<Record<string, string | undefined>>): RequestContext;
  /**
   * Demands that the caller may do the action.
   *
   * @throws AwsError `AccessDenied`.
   */
  authorize(question: AuthorizationQuestion): void;
  /** Whether `authorize` would pass. */
  allows(question: AuthorizationQuestion): boolean;
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
  /** Members of each operation's input that are emulated: another one is better refused than ignored. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}
