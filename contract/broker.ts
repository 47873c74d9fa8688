/** A pair of broker keys as an administrator sees it: the secret half never comes back. */
export interface PublicBrokerKey {
  /** First four and last four characters of the key id. */
  readonly maskedKeyId: string;
  /** Milliseconds since the epoch. */
  readonly setAt: number;
}

/** The IAM user whose keys call AssumeRole. */
export interface PublicBroker {
  /** ARN of the IAM user, as GetCallerIdentity named it; empty when AWS could not be asked. */
  readonly arn: string;
  /** `vendor`: the keys come from the deployment's encrypted variables. */
  readonly source: 'installation' | 'vendor';
  readonly current?: PublicBrokerKey;
  /** The second pair while rotating. */
  readonly next?: PublicBrokerKey;
}

/** Typed once by an administrator, never read back. */
export interface BrokerKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What is printed to make the broker. */
export interface BrokerKit {
  readonly command: string;
  /** The exact IAM policy, as JSON. */
  readonly policy: string;
}
