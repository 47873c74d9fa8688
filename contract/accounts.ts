import type { OptionalRead } from './optional-reads';
import type { Placement } from './placement';

/**
 * - `waiting`: made, and its role has not answered yet.
 * - `connected`: the role passed every probe; only then is it used to read. It may have a diagnosis:
 *   whatever was found since, it is read on, and badges say what AWS says.
 * - `attention`: it was found open, or has never passed; badges show `not-connected`.
 */
export type AccountStatus = 'waiting' | 'connected' | 'attention';

/** What a verification found; the sentence for it stands in the front end's message table. */
export const diagnosisCodes = [
  // AssumeRole with the right External ID is refused: AWS does not say which of these it is.
  'role-not-assumable',
  // AWS's answer names the broker's own policy as the missing half.
  'broker-not-allowed',
  'broker-refused',
  'broker-missing',
  // The role can be assumed without an External ID, or with any.
  'open-without-id',
  'open-with-any-id',
  'missing-permission',
  'region-not-enabled',
  'organisation-policy',
  'permissions-boundary',
  'clock',
  'network',
  'throttled',
  'aws-outage',
  // A probe got no clear answer: nothing is concluded, and it is repeated.
  'undecided',
] as const;
export type DiagnosisCode = (typeof diagnosisCodes)[number];

/** What is wrong with an account, and what mends it. */
export interface Diagnosis {
  readonly code: DiagnosisCode;
  /** The AWS action that was refused. */
  readonly action?: string;
  /** The region in which AWS refused it, or did not answer, where it is not the account's own. */
  readonly region?: string;
  /** A policy document or a command line that mends it, ready to paste; never the External ID. */
  readonly mend?: string;
}

/** That AWS does not answer for an account: never for which alarm, nor to whom. */
export interface FailingAccount {
  readonly code: DiagnosisCode;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** All of an account that leaves the backend. It has no field that could carry a secret. */
export interface PublicAccount {
  readonly connectionId: string;
  /** 1 to 100 characters of any script: text, never markup. */
  readonly displayName: string;
  /** Twelve digits. */
  readonly accountNumber: string;
  readonly region: string;
  readonly roleArn: string;
  readonly status: AccountStatus;
  readonly diagnosis?: Diagnosis;
  /** What failed last in the last day, in a read or a verification, where nothing was good since. */
  readonly failing?: FailingAccount;
  /** Milliseconds since the epoch of the last verification that came to a clear answer. */
  readonly verifiedAt?: number;
  /** When the External ID was made, in milliseconds since the epoch; nothing else is said of it. */
  readonly externalIdSetAt: number;
  /** https address of the organisation's AWS access portal, for console links into this account. */
  readonly portalUrl?: string;
  /** ARN of the permissions boundary that the template puts on the role. */
  readonly permissionsBoundary?: string;
  readonly placement: Placement;
  /** What may be read of it beside its alarms; left out where nothing may. */
  readonly optionalReads?: readonly OptionalRead[];
  /** Grows with each change; an update names the one it saw. */
  readonly revision: number;
}

/** What an administrator decides when an account is made. */
export interface NewAccount {
  readonly displayName: string;
  readonly region: string;
  /** Twelve digits, or the ARN of a role made in another way. */
  readonly target: string;
  /** ARN of a permissions boundary that the template puts on the role. */
  readonly permissionsBoundary?: string;
  readonly placement: Placement;
  readonly optionalReads?: readonly OptionalRead[];
}

/** A change of an account; what is left out stays. A changed region counts once it is verified. */
export interface AccountChange {
  readonly connectionId: string;
  readonly revision: number;
  readonly displayName?: string;
  readonly region?: string;
  readonly target?: string;
  /** The empty string removes it. */
  readonly portalUrl?: string;
  /** The empty string removes it; the next setup command follows the change. */
  readonly permissionsBoundary?: string;
  readonly placement?: Placement;
  /** An empty list removes all; the next setup command follows the change. */
  readonly optionalReads?: readonly OptionalRead[];
}

/** How long a setup link works: as it is, or where a colleague runs the command. */
export type SetupLinkLifetime = '15-minutes' | '24-hours';

/** Everything the wizard prints to make the role. None of it holds the External ID. */
export interface SetupKit {
  /** One line for AWS CloudShell. */
  readonly command: string;
  readonly terraform: string;
  readonly cli: string;
  /** The CloudFormation template with a placeholder in the External ID's place, as JSON. */
  readonly template: string;
  /** IAM and CloudFormation actions that the person who runs it needs. */
  readonly rights: readonly string[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}
