import type { BrokerKeys } from '../../contract/broker';
import type { Problem } from '../../rules/problem';

export type KeyField = keyof BrokerKeys;

/** Why a half of the key cannot be taken as it stands. */
export type KeyProblem =
  | `accessKeyId.${'empty' | 'temporary' | 'too-short' | 'too-long' | 'not-key-id'}`
  | `secretAccessKey.${'empty' | 'is-key-id' | 'has-space' | 'not-allowed' | 'too-short' | 'too-long'}`;

/**
 * The halves that cannot be right, by what AWS documents of them: long-term key ids begin with AKIA,
 * temporary ones with ASIA. docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function problemsOfKeys(keys: BrokerKeys): Partial<Record<KeyField, Problem<KeyProblem>>> {
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

function problemOfId(id: string): Problem<KeyProblem> | undefined {
  if (id === '') return { problem: 'accessKeyId.empty' };
  if (/^ASIA[A-Z0-9]+$/.test(id)) return { problem: 'accessKeyId.temporary' };
  if (!/^AKIA[A-Z0-9]*$/.test(id)) return { problem: 'accessKeyId.not-key-id' };
  const subject = String(id.length);
  // docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html: 16 to 128 characters.
  if (id.length < 16) return { problem: 'accessKeyId.too-short', subject };
  return id.length > 128 ? { problem: 'accessKeyId.too-long', subject } : undefined;
}

function problemOfSecret(secret: string): Problem<KeyProblem> | undefined {
  if (secret === '') return { problem: 'secretAccessKey.empty' };
  if (/^A[KS]IA[A-Z0-9]{12,}$/.test(secret)) return { problem: 'secretAccessKey.is-key-id' };
  if (/\s/.test(secret)) return { problem: 'secretAccessKey.has-space' };
  if (!/^[\x21-\x7e]*$/.test(secret)) return { problem: 'secretAccessKey.not-allowed' };
  const subject = String(secret.length);
  // Those of AWS have 40; the resolver takes what could be one.
  if (secret.length < 8) return { problem: 'secretAccessKey.too-short', subject };
  return secret.length > 256 ? { problem: 'secretAccessKey.too-long', subject } : undefined;
}
