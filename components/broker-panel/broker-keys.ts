import type { BrokerKeys } from '../../contract/broker';

export type KeyField = keyof BrokerKeys;

/** Why a half of the key cannot be taken as it stands. */
export type KeyProblem =
  | `accessKeyId.${'empty' | 'temporary' | 'not-key-id'}`
  | `secretAccessKey.${'empty' | 'is-key-id' | 'has-space'}`;

/**
 * The halves that cannot be right, by what AWS documents of them: long-term key ids begin with AKIA,
 * temporary ones with ASIA. docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function problemsOfKeys(keys: BrokerKeys): Partial<Record<KeyField, KeyProblem>> {
  const id = keys.accessKeyId.trim();
  const secret = keys.secretAccessKey.trim();
  const idProblem = problemOfId(id);
  const secretProblem = problemOfSecret(secret);
  return {
    ...(idProblem && { accessKeyId: idProblem }),
    ...(secretProblem && { secretAccessKey: secretProblem }),
  };
}

/** The pair without the spaces that copying brings along. */
export function trimmedKeys({ accessKeyId, secretAccessKey }: BrokerKeys): BrokerKeys {
  return { accessKeyId: accessKeyId.trim(), secretAccessKey: secretAccessKey.trim() };
}

function problemOfId(id: string): KeyProblem | undefined {
  if (id === '') return 'accessKeyId.empty';
  if (/^ASIA[A-Z0-9]+$/.test(id)) return 'accessKeyId.temporary';
  return /^AKIA[A-Z0-9]{12,124}$/.test(id) ? undefined : 'accessKeyId.not-key-id';
}

function problemOfSecret(secret: string): KeyProblem | undefined {
  if (secret === '') return 'secretAccessKey.empty';
  if (/^A[KS]IA[A-Z0-9]{12,}$/.test(secret)) return 'secretAccessKey.is-key-id';
  return /\s/.test(secret) ? 'secretAccessKey.has-space' : undefined;
}
